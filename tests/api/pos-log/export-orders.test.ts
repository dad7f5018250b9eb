import { newId } from '@nova/platform/pure';
import { cancelOrder, openOrder } from '@nova/pos/contracts';
import type { Client } from '../../support/client';
import { rowsOf, startService, type Service } from '../pos/service';

let service: Service;
beforeAll(async () => { service = await startService(); });
afterAll(() => service?.nova.stop());

const asks = (client: Client) => ({ authorization: `Bearer ${client.token ?? ''}`, ...(client.device === undefined ? {} : { 'x-nova-device': client.device }) });
const take = async (body: object, role: 'manager' | 'server' = 'manager') => {
  const client = role === 'manager' ? service.a : await service.nova.as(role);
  return fetch(`${service.nova.url}/api/pos/orders/export`, { method: 'POST', headers: { ...asks(client), 'content-type': 'application/json' }, body: JSON.stringify({ commandId: newId(), locale: 'en', locationId: service.locationId, ...body }) });
};
/** `text()` would take the mark off that a spreadsheet needs. */
const whole = async (answer: Response): Promise<string> => Buffer.from(await answer.arrayBuffer()).toString('utf8');
const lines = (text: string) => text.slice(1).trimEnd().split('\r\n');
const audits = async () => (await rowsOf<{ outcome: string; details: string }>(service.nova, `select outcome, details::text as details from platform.audit where act = 'export-orders' order by recorded_at`)).map(({ outcome, details }) => ({ outcome, details: JSON.parse(details) as object }));

test('the whole filtered log comes as one file: more than a page, in order, on the place\'s clock, with nothing that a spreadsheet runs; and the audit names the filter', async () => {
  const evil = '=HYPERLINK("http://x")';
  const named = (await service.a.call(openOrder, { body: { commandId: newId(), orderId: newId(), locationId: service.locationId, tableId: null, orderType: 'takeaway', name: evil, alongside: false, covers: 1 } })).reply().order;
  // More than two pages of checks, as rows: 1,203 commands would only take longer.
  const columns = (await rowsOf<{ name: string }>(service.nova, `select column_name as name from information_schema.columns where table_schema = 'pos' and table_name = 'order' and is_generated = 'NEVER'`)).map(({ name }) => name);
  const fresh: Record<string, string> = { id: 'gen_random_uuid()', number: '10000 + n', name: `'Guest ' || n`, opened_at: `o.opened_at - n * interval '1 minute'` };
  await service.nova.sql.query(`insert into pos."order" (${columns.join()}) select ${columns.map((name) => fresh[name] ?? `o.${name}`).join()} from pos."order" o, generate_series(1, 1203) n where o.id = $1`, [named.id]);
  const commandId = newId();
  const answer = await take({ commandId });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  const text = await whole(answer);
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [head, first, ...rest] = lines(text);
  expect(head).toBe('Business date,Check,Receipt,State,Type,Table,Name,Server,Guests,Opened,Fired,Billed,Closed,Total,Paid,Due,Currency');
  expect(first).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(rest).toHaveLength(1203);
  expect(new Set(rest.map((line) => line.split(',')[1])).size).toBe(1203);
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: service.nova.venue.location.timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(Date.parse(named.openedAt));
  expect(first).toContain(`,${wall},`);
  expect(lines(await whole(await take({ commandId })))).toHaveLength(1205);
  expect(await audits()).toEqual([{ outcome: 'done', details: expect.objectContaining({ locationId: service.locationId }) }]);
  expect(lines(await whole(await take({ search: 'Guest 12', locale: 'ar' }))).length).toBeGreaterThan(1);
  expect(await audits()).toMatchObject([{}, { outcome: 'done', details: { search: 'Guest 12' } }]);
});

test('whoever may not take the log is refused before the first byte; a bucket filters', async () => {
  const refused = await take({}, 'server');
  expect([refused.status, ((await refused.json()) as { error: { details: { code: string } } }).error.details.code]).toEqual([403, 'missing_capability']);
  const order = await service.open();
  const reasonId = service.nova.venue.reasons.find((each) => each.kind === 'cancel')!.id;
  (await service.a.call(cancelOrder, { params: { orderId: order.id }, body: { commandId: newId(), version: order.version, reasonId } })).reply();
  const [, ...rows] = lines(await whole(await take({ bucket: 'cancelled' })));
  expect(rows.map((row) => row.split(',')[3])).toEqual(['Cancelled']);
});

test('a reader who hangs up in the middle costs nothing more: the server goes on', async () => {
  const gone = new AbortController();
  const answer = await fetch(`${service.nova.url}/api/pos/orders/export`, { method: 'POST', signal: gone.signal, headers: { ...asks(service.a), 'content-type': 'application/json' }, body: JSON.stringify({ commandId: newId(), locale: 'en', locationId: service.locationId }) });
  gone.abort();
  await answer.text().catch(() => null);
  expect((await service.get((await service.open()).id)).state).toBe('open');
});
