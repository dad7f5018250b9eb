import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventReaders as ofMoney } from '@nova/payments/contracts';
import { platform } from '@nova/platform/access';
import type { EventEnvelope } from '@nova/platform/contracts';
import { eventReaders as ofPos, moneyEventReaders } from '@nova/pos/contracts';
import { eventReaders as ofPapers } from '@nova/printing/contracts';
import { eventReaders as ofContent } from '../../../cms/src/catalogue/event-readers';
import { bootNova, type Nova } from '../../support/boot-nova';

const roles = ['manager', 'cashier', 'server', 'kitchen', 'stock-clerk'] as const;
const tables = [ofPos, moneyEventReaders, ofMoney, ofPapers, ofContent];
const types = [...new Set(tables.flatMap((table) => Object.keys(table)))].sort();
const readersOf = (type: string): string[] => tables.flatMap((table) => table[type] ?? []);

let nova: Nova;
beforeAll(async () => { nova = await bootNova(); });
afterAll(() => nova.stop());

/** What a role hears of one event of each type, and of one that nobody declared, over the poll. */
async function heardBy(role: string): Promise<EventEnvelope[]> {
  const client = await nova.as(role);
  const { latest } = (await client.get('/api/platform/events/poll')).ok<{ latest: number }>();
  const payload = { orderId: 'o', stationId: 's', reference: 'r', grossMinor: 1, differenceMinor: 2, lines: [{ lineId: 'l', totalMinor: 3 }] };
  for (const type of [...types, 'nobody.declared.v1']) await nova.sql.query('select platform.outbox_append($1, $2, $3, 1, $4)', [type, nova.venue.location.id, type, JSON.stringify(payload)]);
  for (;;) {
    const { rows: [last] } = await nova.sql.query<{ seq: number | null }>(`select max(seq)::int as seq from platform.outbox where type = 'nobody.declared.v1' having bool_and(seq is not null)`);
    const page = (await client.get(`/api/platform/events/poll?after=${latest}`)).ok<{ latest: number; events: EventEnvelope[] }>();
    if (typeof last?.seq === 'number' && page.latest >= last.seq) return page.events.filter((event) => event.aggregateId === event.type);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}

const sources = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile() && each.name.endsWith('.ts')).map((each) => join(each.parentPath, each.name));

test('design 8: every event that is published says who hears of it, by capabilities that exist', () => {
  const root = join(__dirname, '../../..');
  const files = ['plugins/platform/server/src', 'plugins/payments/server/src', 'plugins/printing/server/src', 'plugins/pos/server/src', 'cms/src'].flatMap((folder) => sources(join(root, folder)));
  const named = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'([a-z-]+\.[a-z-]+\.v\d+)'/g)].map((match) => match[1] ?? '')).filter((type) => !type.startsWith('kds.'));
  expect([...new Set(named)].sort()).toEqual(types);
  expect(types.flatMap(readersOf).filter((capability) => !platform().permissionTable.has(capability))).toEqual([]);
});

test.each(roles)('design 8, S4: %s hears just of what they may read, and of no amount', async (role) => {
  const heard = await heardBy(role);
  const may = types.filter((type) => readersOf(type).some((capability) => platform().permissionTable.get(capability)?.includes(role)));
  expect(heard.map((event) => event.type).sort()).toEqual(may);
  for (const event of heard) expect(event.payload).toEqual({ orderId: 'o', stationId: 's', reference: 'r', lines: [{ lineId: 'l' }] });
});

test('S4: money in and out of a drawer is no news for those who have no part in it; the kitchen hears of its tickets, a stock clerk of nothing', async () => {
  const kitchen = (await heardBy('kitchen')).map((event) => event.type);
  expect(kitchen).toEqual(expect.arrayContaining(['ticket.fired.v1', 'course.changed.v1', 'shift.opened.v1', 'shift.closed.v1', 'availability.changed.v1', 'menu.published.v1', 'print-job.diverted.v1']));
  expect(kitchen.filter((type) => /^(payment|cash-movement|day)\.|^shift\.changed|^order\.changed/.test(type))).toEqual([]);
  expect((await heardBy('server')).map((event) => event.type).filter((type) => /^(cash-movement|day)\./.test(type))).toEqual([]);
  expect(await heardBy('stock-clerk')).toEqual([]);
});
