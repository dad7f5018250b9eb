import pg from 'pg';
import { newId } from '@nova/platform/pure';
import { exportOrderStatus, refundOrder, takeCardPayment, type OrderView } from '@nova/pos/contracts';
import { Client } from '../../support/client';
import { startSecondServer } from '../../support/second-server';
import { sandboxKey, startSandbox, type ProviderProcess } from '../payments/provider-processes';
import { rowsOf, startService, type Service } from '../pos/service';

let sandbox: ProviderProcess;
let service: Service;
let cardTender: string;
beforeAll(async () => {
  sandbox = await startSandbox();
  Object.assign(process.env, { SANDBOX_URL: sandbox.url, SANDBOX_SECRET_KEY: sandboxKey, SANDBOX_WEBHOOK_SECRETS: 'whsec_sandbox', SANDBOX_TIMEOUT_MS: '5000' });
  service = await startService();
  cardTender = service.nova.venue.tenderTypes.find((tender) => tender.kind === 'card' && tender.card?.provider === 'sandbox')!.id;
}, 180_000);
afterAll(async () => {
  await service.nova.stop();
  await sandbox.stop();
});

const order = async (): Promise<OrderView> => {
  const { id } = await service.open();
  return service.add(id, service.lines({ itemId: service.plain[0]!.id, quantity: 2 }));
};
const pay = (client: Client, check: OrderView, ids = { commandId: newId(), operationId: newId(), captureId: newId() }) =>
  client.call(takeCardPayment, { params: { orderId: check.id }, body: { ...ids, version: check.version, tenderTypeId: cardTender, amountMinor: check.dueMinor, paymentMethod: 'sandbox_card' } });
const elsewhere = (url: string): Client => new Client(url, service.a.token, service.a.device);

async function until(what: string, holds: () => Promise<boolean>, timeoutMs = 30_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}
const stateOf = async (id: string) => (await rowsOf<{ state: string; paid: number; total: number }>(service.nova, `select state, paid_minor::int as paid, total_minor::int as total from pos."order" where id = $1`, [id]))[0]!;
const closedOnce = async (id: string): Promise<void> => {
  // What nobody answered for comes due after half a minute; nobody has to wait for that here.
  await service.nova.sql.query(`update payments.operation set next_check_at = platform.now() where reference = $1 and settled_at is null`, [id]);
  await until('the check is closed', async () => (await stateOf(id)).state === 'closed', 60_000);
  expect(await rowsOf(service.nova, `select kind, count(*)::int as n from pos.journal_entry where subject_id = $1 group by kind`, [id])).toEqual([{ kind: 'receipt', n: 1 }]);
  expect(await rowsOf(service.nova, `select count(*)::int as n from printing.job where subject_id = $1 and document_type = 'receipt'`, [id])).toEqual([{ n: 1 }]);
  expect(await rowsOf(service.nova, `select kind, state from payments.operation where reference = $1 order by created_at`, [id])).toEqual([{ kind: 'authorize', state: 'succeeded' }, { kind: 'capture', state: 'succeeded' }]);
};

test('P1 P10 kill -9 between capture and finish: the money is on the check, and the consumer of another process closes it with one receipt', async () => {
  const check = await order();
  const second = await startSecondServer();
  // Whoever closes a check waits here: the number series is the last lock.
  const holder = new pg.Client({ connectionString: service.nova.databaseUrl });
  await holder.connect();
  await holder.query('begin');
  await holder.query('select from pos.receipt_series for update');
  const answer = pay(elsewhere(second.url), check).then(() => 'answered', () => 'cut off');
  await until('it is captured', async () => (await rowsOf(service.nova, `select 1 from payments.operation where reference = $1 and kind = 'capture' and state = 'succeeded'`, [check.id])).length === 1);
  await until('somebody waits for the series', async () => (await rowsOf(service.nova, `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() and query like '%append_journal%'`)).length > 0);
  await second.kill();
  expect(await answer).toBe('cut off');
  expect(await stateOf(check.id)).toMatchObject({ state: 'open', paid: check.totalMinor });
  await holder.query('commit');
  await holder.end();
  await closedOnce(check.id);
}, 120_000);

test('P6 S11 kill -9 between a refund by hand and its credit receipt: the money is out, and the consumer of another process numbers it once', async () => {
  const check = await order();
  const paid = await service.pay(check);
  const second = await startSecondServer();
  const holder = new pg.Client({ connectionString: service.nova.databaseUrl });
  await holder.connect();
  await holder.query('begin');
  await holder.query('select from pos.receipt_series for update');
  const refundId = newId();
  const answer = elsewhere(second.url).call(refundOrder, { params: { orderId: check.id }, body: { commandId: newId(), refundId, version: paid.version, what: { by: 'amount', amountMinor: 100 }, tipMinor: 0, to: { way: 'tenders' }, reasonId: service.nova.venue.reasons.find((reason) => reason.kind === 'refund')!.id } }).then(() => 'answered', () => 'cut off');
  const refund = () => rowsOf<{ state: string; number: string | null }>(service.nova, `select state, number from pos.refund where id = $1`, [refundId]);
  await until('it was given back', async () => (await refund())[0]?.state === 'open');
  await second.kill();
  expect(await answer).toBe('cut off');
  await holder.query('commit');
  await holder.end();
  await until('it has its number', async () => (await refund())[0]?.state === 'numbered');
  expect(await rowsOf(service.nova, `select kind, count(*)::int as n from pos.journal_entry where subject_id = $1 group by kind`, [refundId])).toEqual([{ kind: 'refund', n: 1 }]);
}, 120_000);

test('P2 kill -9 while the provider is asked: the sweep of another process finds out and the check is closed, once', async () => {
  const check = await order();
  const second = await startSecondServer();
  await sandbox.control('POST', 'faults', { kind: 'hang', match: '^PUT', times: 1 });
  const answer = pay(elsewhere(second.url), check).then(() => 'answered', () => 'cut off');
  await until('the provider was asked', async () => (await sandbox.control<{ operationId: string }[]>('GET', 'operations')).length > 0 && (await rowsOf(service.nova, `select 1 from payments.operation where reference = $1`, [check.id])).length === 1);
  await second.kill();
  expect(await answer).toBe('cut off');
  await closedOnce(check.id);
  // Who asked is a person; what it came to was found out by nobody.
  const { businessDate } = await service.get(check.id);
  const authorize = (await transitionsOf(check.id, businessDate)).filter(({ subject }) => subject === 'authorize');
  expect(authorize[0]).toMatchObject({ to: 'planned', source: 'person', deviceId: expect.any(String) as string });
  expect(authorize.at(-1)).toMatchObject({ to: 'succeeded', source: expect.stringMatching(/^(sweep|webhook)$/) as string, actorId: null, actorName: 'system', deviceId: null });
}, 120_000);

/** The transitions of a check as they leave in a file. */
async function transitionsOf(orderId: string, businessDate: string): Promise<Record<string, unknown>[]> {
  const body = { commandId: newId(), locationId: service.locationId, fromDate: businessDate, toDate: businessDate, orderId, format: 'ndjson' as const };
  return ((await service.a.call(exportOrderStatus, { body })).body as string).trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('the queue of transitions leaves as a file: who, from, to, device and correlation id of each, for managers only, and it is audited', async () => {
  const check = await order();
  (await pay(service.a, check)).reply();
  const { businessDate, id } = await service.get(check.id);
  const rows = await transitionsOf(id, businessDate);
  expect(rows.map(({ subject, from, to }) => [subject, from, to])).toEqual([
    ['order', null, 'open'], ['authorize', null, 'planned'], ['authorize', 'planned', 'sending'], ['authorize', 'sending', 'succeeded'],
    ['capture', null, 'planned'], ['capture', 'planned', 'sending'], ['capture', 'sending', 'succeeded'], ['order', 'open', 'closed'],
  ]);
  for (const row of rows) expect(row).toMatchObject({ orderId: id, actorName: expect.any(String) as string, correlationId: expect.any(String) as string });
  // Whoever comes first closes a paid check: the till that took the money, or the worker, which is no device.
  // A webhook may tell of the money before the answer does; then it is nobody's act.
  for (const row of rows.filter(({ to }) => to !== 'closed')) expect(row).toMatchObject(row.source === 'webhook' ? { actorName: 'system', deviceId: null } : { deviceId: expect.any(String) as string });
  expect(rows.find(({ subject, to }) => subject === 'authorize' && to === 'planned')).toMatchObject({ source: 'person' });
  const body = { commandId: newId(), locationId: service.locationId, fromDate: businessDate, toDate: businessDate, orderId: id, format: 'ndjson' as const };
  const csv = (await service.a.call(exportOrderStatus, { body: { ...body, format: 'csv' } })).body as string;
  expect(csv.trim().split('\r\n')).toHaveLength(rows.length + 1);
  expect(await rowsOf(service.nova, `select count(*)::int as n from platform.audit where act = 'export-order-status' and outcome = 'done'`)).toEqual([{ n: 3 }]);
  const cashier = await service.nova.as('cashier');
  expect((await cashier.call(exportOrderStatus, { body: { ...body, commandId: newId() } })).status).toBe(403);
}, 60_000);
