import { newId } from '@nova/platform/pure';
import { sql } from 'kysely';
import { payments } from '../../../plugins/payments/server/src/access';
import { authorize, openBill, openCardDesk, sell, tryAuthorize, value, type CardDesk } from './card-desk';

let desk: CardDesk;
beforeAll(async () => { desk = await openCardDesk(); });
afterAll(() => desk.stop());

const dayMs = 24 * 3_600_000;
/** Longer than a sample of the gauges is good for. */
const sampleMs = 1100;

/** As Prometheus would read it now; null: no such series. */
async function scraped(series: string): Promise<number | null> {
  await new Promise((resolve) => setTimeout(resolve, sampleMs));
  const line = (await desk.kernel.platform.metrics.metrics()).split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? null : Number(line.slice(series.length + 1));
}
async function sweep(): Promise<void> {
  await desk.rows(sql`update payments.operation set next_check_at = platform.now() where settled_at is null and next_check_at is not null`);
  await desk.run('payments.advance-stale');
}
const stateOf = async (id: string) => (await desk.rows(sql<{ state: string }>`select state from payments.operation where id = ${id}`))[0]?.state;

test('P3 what a provider rejected is counted for an hour, also when it was begun long before', async () => {
  const bill = await openBill(desk);
  expect(await scraped('nova_payments_rejected{provider="sandbox"}')).toBe(0);
  expect(await authorize(desk, bill, 'sandbox', { amountMinor: 9903 })).toMatchObject({ state: 'rejected' });
  expect(await authorize(desk, bill, 'sandbox', { amountMinor: 9901 })).toMatchObject({ state: 'declined' });
  const old = value(await tryAuthorize(desk, bill, 'sandbox', { amountMinor: 19_903 }));
  expect(await scraped('nova_payments_rejected{provider="sandbox"}')).toBe(1);
  await desk.advanceClock(2 * 3_600_000);
  expect(await scraped('nova_payments_rejected{provider="sandbox"}')).toBe(0);
  await payments().advance([old.id]);
  expect(await stateOf(old.id)).toBe('rejected');
  expect(await scraped('nova_payments_rejected{provider="sandbox"}')).toBe(1);
  expect(await scraped('nova_payments_rejected{provider="stripe"}')).toBe(0);
});

test('P10 what nobody found out for a day leaves the unknown and is under review; both are told', async () => {
  const bill = await openBill(desk);
  await desk.sandbox.control('POST', 'faults', { kind: 'drop-before', match: '^', times: null });
  const { hold } = await sell(desk, bill, 'sandbox');
  expect(hold.state).toBe('unknown');
  expect(await scraped('nova_payments_unknown_oldest_seconds{provider="sandbox"}')).toBeGreaterThan(0);
  expect(await scraped('nova_payments_unsettled{provider="sandbox",state="manual_review"}')).toBe(0);
  await desk.advanceClock(dayMs);
  await sweep();
  expect(await stateOf(hold.id)).toBe('manual_review');
  expect(await scraped('nova_payments_unknown_oldest_seconds{provider="sandbox"}')).toBe(0);
  expect(await scraped('nova_payments_unsettled{provider="sandbox",state="manual_review"}')).toBe(1);
  await desk.sandbox.control('DELETE', 'faults');
});

test('P8 P10 how long a provider has been silent about what it accepted is told', async () => {
  const bill = await openBill(desk);
  expect(await scraped('nova_payments_accepted_oldest_seconds{provider="sandbox"}')).toBe(0);
  await desk.sandbox.control('POST', 'faults', { kind: 'refuse-503', match: '^GET', times: null });
  expect(await authorize(desk, bill, 'sandbox', { amountMinor: 9904 })).toMatchObject({ state: 'accepted' });
  await desk.advanceClock(2 * dayMs);
  await sweep();
  const oldest = await scraped('nova_payments_accepted_oldest_seconds{provider="sandbox"}');
  expect(oldest).toBeGreaterThan(86_400);
  await desk.sandbox.control('DELETE', 'faults');
  await desk.sandbox.control('POST', 'settle', {});
  await sweep();
  expect(await scraped('nova_payments_accepted_oldest_seconds{provider="sandbox"}')).toBe(0);
});

test('P2 each attempt at an operation is counted: the first, those under the same key, and those that only read', async () => {
  const bill = await openBill(desk);
  const counted = async (kind: string) => Object.fromEntries(await Promise.all(['first', 'again', 'read'].map(async (attempt) => [attempt, await scraped(`nova_payments_attempts_total{provider="stripe",kind="${kind}",attempt="${attempt}"}`) ?? 0] as const)));
  expect(await counted('authorize')).toEqual({ first: 0, again: 0, read: 0 });
  await desk.stripe.control('POST', 'faults', { kind: 'fail-500', match: '^POST', times: 1 });
  const captureId = newId();
  const { hold } = await sell(desk, bill, 'stripe', { captureId });
  expect(hold.state).toBe('unknown');
  expect(await counted('authorize')).toEqual({ first: 1, again: 0, read: 0 });
  await sweep();
  // The 500 stands under the key, so what became of it is read as well.
  expect(await stateOf(captureId)).toBe('succeeded');
  expect(await counted('authorize')).toEqual({ first: 1, again: 1, read: 1 });
  expect(await counted('capture')).toEqual({ first: 1, again: 0, read: 0 });
});

test('P10 since when nobody looked at the rules of the ledger is told, for the latest rows and for the whole books', async () => {
  await desk.advanceClock(3 * dayMs);
  expect(await scraped('nova_payments_invariants_age_seconds{extent="latest"}')).toBeGreaterThan(2 * 86_400);
  await desk.run('payments.watch-invariants');
  expect(await scraped('nova_payments_invariants_age_seconds{extent="latest"}')).toBeLessThan(60);
  expect(await scraped('nova_payments_invariants_age_seconds{extent="whole"}')).toBeGreaterThan(2 * 86_400);
  await desk.run('payments.audit-ledger');
  expect(await scraped('nova_payments_invariants_age_seconds{extent="whole"}')).toBeLessThan(60);
});

test('P10 what breaks a rule is told, however long ago it was, until it was looked at again', async () => {
  const id = newId();
  await desk.rows(sql`insert into payments.operation (id, kind, state, provider, reference, location_id, register_id, shift_id, tender_type_id, tender_kind, currency, amount_minor, tip_minor, tendered_minor, change_minor, rounding_minor, external_reference, correlation_id, created_at, settled_at)
    values (${id}, 'capture', 'succeeded', 'manual', ${newId()}, 'loc', 'reg', ${newId()}, 'cash-type', 'cash', 'GBP', 500, 0, 500, 0, 0, '', 'c', platform.now() - interval '200 days', platform.now() - interval '200 days')`);
  await desk.run('payments.watch-invariants');
  expect(await scraped('nova_payments_violations{invariant="operation-without-ledger"}')).toBe(0);
  await desk.run('payments.audit-ledger');
  await desk.run('payments.watch-invariants');
  expect(await scraped('nova_payments_violations{invariant="operation-without-ledger"}')).toBe(1);
  expect(await scraped('nova_payments_violations{invariant="unbalanced-ledger"}')).toBe(0);
});

test('S8 money that came after its shift was closed is told until a Z claims it', async () => {
  const bill = await openBill(desk, 'bar');
  const { hold } = await sell(desk, bill, 'sandbox');
  await desk.rows(sql`insert into payments.late_money (operation_id, register_id, shift_id, at) select id, register_id, shift_id, platform.now() from payments.operation where id = ${hold.id}`);
  await desk.advanceClock(4 * dayMs);
  expect(await scraped('nova_payments_late_money_oldest_seconds{register="bar"}')).toBeGreaterThan(3 * 86_400);
  await desk.rows(sql`update payments.late_money set claimed_by_shift_id = ${newId()}, claimed_at = platform.now()`);
  expect(await scraped('nova_payments_late_money_oldest_seconds{register="bar"}')).toBeNull();
});
