import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultHouseRules } from '@nova/platform/contracts';
import { kdsTicket as contract } from '@nova/pos/contracts';
import { kdsTicket, type TicketRow } from '../../../plugins/pos/server/src/domain/kds-ticket';
import { markItem } from '../../../plugins/pos/server/src/domain/ticket-moves';
import { signWebhook, verifyWebhook } from '../../../plugins/pos/server/src/services/sign-webhook';

const id = (n: number): string => `019aa9d2-5b1e-7c53-9d3f-${String(n).padStart(12, '0')}`;
const at = '2026-11-22T19:00:00.000Z';
const line = (n: number, course: number) => ({ lineId: id(n), change: 'new' as const, quantity: n, kitchenName: `DISH ${n}`, name: { en: `Dish ${n}`, ar: 'طبق' }, modifiers: [], seat: null, course, note: '', allergens: ['nuts'] });
const row: TicketRow = {
  id: id(100), locationId: 'soho', stationId: 'kitchen', number: 7, orderId: id(200), orderNumber: 3, orderType: 'dine-in', firedTableName: '5', state: 'new', version: 2, rushedAt: null, firedAt: at, bumpedAt: null, recalledAt: null,
  lines: [line(1, 1), line(2, 2)], done: { [id(1)]: at }, parts: [], tableId: 't5', orderName: '', serverName: 'Maya', covers: 2,
  courses: { 1: { heldAt: null, firedAt: at, readyAt: at, servedAt: null, rushedAt: null }, 2: { heldAt: null, firedAt: at, readyAt: null, servedAt: null, rushedAt: at }, 3: { heldAt: at, firedAt: null, readyAt: null, servedAt: null, rushedAt: null } },
};
const table = (tableId: string, name: string) => ({ id: tableId, areaId: 'a', name, seats: 4, x: 0, y: 0, width: 1, height: 1, shape: 'square' as const });
const venue = {
  stations: [{ id: 'kitchen', name: { en: 'Kitchen', ar: 'المطبخ' }, code: 'K', kind: 'kitchen' as const, printerIds: [], autoBump: false, printOnBump: 'nothing' as const }],
  tables: [table('t5', '5'), table('t12', '12')], rules: { ...defaultHouseRules, kitchen: { lateMinutes: 15 } },
};

test('the example in the documentation is a kds.ticket.v1, with no field too many', () => {
  const page = readFileSync(join(__dirname, '..', '..', '..', 'plugins', 'pos', 'docs', 'kds-ticket.md'), 'utf8');
  const example: unknown = JSON.parse(/```json\n([\s\S]+?)```/.exec(page)?.[1] ?? 'null');
  expect(contract.parse(example)).toEqual(example);
});

test('the mapper makes what the contract says: lines with their course and what is done, limits of the house, every course of the order', () => {
  const ticket = kdsTicket(row, venue);
  expect(contract.parse(ticket)).toEqual(ticket);
  expect(ticket.lines.map((each) => [each.courseState, each.doneAt])).toEqual([['ready', at], ['fired', null]]);
  expect(ticket.courses).toEqual([{ course: 1, state: 'ready', rushed: false }, { course: 2, state: 'fired', rushed: true }, { course: 3, state: 'held', rushed: false }]);
  expect(ticket).toMatchObject({ schema: 'kds.ticket.v1', warnAfterSeconds: 450, lateAfterSeconds: 900, stationName: { ar: 'المطبخ' }, movedFrom: null, priority: 'normal' });
});

test('a moved check shows the table it is at and the one it was at; one without a table shows none', () => {
  expect(kdsTicket({ ...row, tableId: 't12' }, venue)).toMatchObject({ tableName: '12', movedFrom: '5' });
  expect(kdsTicket({ ...row, tableId: null, firedTableName: '' }, venue)).toMatchObject({ tableName: '', movedFrom: null });
  expect(kdsTicket({ ...row, tableId: 'deleted' }, venue)).toMatchObject({ tableName: '5', movedFrom: null });
});

const part = (lineId: string, n: number, tableId: string | null, quantity: number) => ({ lineId, orderId: id(n), orderNumber: n, orderType: 'dine-in' as const, orderName: tableId === null ? 'Sami' : '', tableId, quantity });

test('pieces that moved to another table say where they go and how many; a check that was split at its own table sends nobody anywhere', () => {
  const [, two] = kdsTicket({ ...row, tableId: 't5', parts: [part(id(2), 200, 't5', 1), part(id(2), 300, 't12', 1)] }, venue).lines;
  expect(two?.elsewhere).toEqual([{ orderId: id(300), orderNumber: 300, orderType: 'dine-in', orderName: '', tableName: '12', quantity: 1 }]);
  expect(kdsTicket({ ...row, parts: [part(id(2), 200, 't5', 1), part(id(2), 300, 't5', 1)] }, venue).lines[1]?.elsewhere).toEqual([]);
  expect(kdsTicket({ ...row, parts: [part(id(2), 300, null, 2)] }, venue).lines[1]?.elsewhere).toMatchObject([{ orderName: 'Sami', tableName: '', quantity: 2 }]);
});

test('O4 two checks at one table are one place; of a line that another ticket told of as well, only where it goes is said; what was cancelled goes nowhere', () => {
  const parts = [part(id(2), 300, 't12', 1), part(id(2), 400, 't12', 1)];
  expect(kdsTicket({ ...row, parts }, venue).lines[1]?.elsewhere).toMatchObject([{ tableName: '12', quantity: 2 }]);
  expect(kdsTicket({ ...row, parts: [...parts, part(id(2), 200, 't5', 1)] }, venue).lines[1]?.elsewhere).toMatchObject([{ tableName: '12', quantity: null }]);
  expect(kdsTicket({ ...row, lines: [{ ...line(2, 2), change: 'cancelled' }], parts }, venue).lines[0]?.elsewhere).toEqual([]);
});

test('the last line that is marked bumps the ticket where the station wants that, and offers it elsewhere', () => {
  const marked = (autoBump: boolean) => { const moved = markItem(row, id(2), true, at, autoBump); if (!moved.ok) throw new Error(moved.code); return moved.value; };
  expect(marked(true)).toMatchObject({ state: 'bumped', bumpedAt: at });
  expect(marked(false)).toMatchObject({ state: 'new', bumpedAt: null, done: { [id(1)]: at, [id(2)]: at } });
});

test('a signature fits its secret, its bytes and its time, and nothing else', () => {
  const header = signWebhook(['old', 'new'], 1000, '{}');
  expect(header).toMatch(/^t=1000,v1=[0-9a-f]{64},v1=[0-9a-f]{64}$/);
  for (const secret of ['old', 'new']) expect(verifyWebhook(header, secret, '{}', 1000)).toBe(true);
  for (const [secret, body, now] of [['other', '{}', 1000], ['old', '{ }', 1000], ['old', '{}', 1301], ['old', '{}', 699]] as const) expect(verifyWebhook(header, secret, body, now)).toBe(false);
  for (const forged of ['', 't=1000', 'v1=00', 't=x,v1=00', header.replace('t=1000', 't=1001')]) expect(verifyWebhook(forged, 'old', '{}', 1000)).toBe(false);
});
