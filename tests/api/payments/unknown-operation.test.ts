import { newId } from '@nova/platform/pure';
import { sql } from 'kysely';
import { payments } from '../../../plugins/payments/server/src/access';
import { longestCallMs, workLeaseMs } from '../../../plugins/payments/server/src/domain/work-lease';
import { authorize, openBill, openCardDesk, refund, sandboxEntries, sell, settled, stripeEffects, tryAuthorize, tryCapture, tryRefund, tryVoid, value, type CardDesk, type ProviderName } from './card-desk';

let desk: CardDesk;
beforeAll(async () => { desk = await openCardDesk(); });
afterAll(() => desk.stop());
afterEach(async () => {
  await desk.stripe.control('DELETE', 'faults');
  await desk.sandbox.control('DELETE', 'faults');
  expect(await desk.invariants()).toEqual([]);
});

const providers: ProviderName[] = ['stripe', 'sandbox'];
const hourMs = 3_600_000;
const write = (provider: ProviderName): string => (provider === 'stripe' ? '^POST' : '^PUT');
/** Stripe's library tries a reset connection once more by itself, under the same key. */
const triesOf = (provider: ProviderName, kind: string): number => (provider === 'stripe' && kind.startsWith('drop') ? 2 : 1);
const breakWrites = (provider: ProviderName, kind: string, times: number | null = triesOf(provider, kind)) => desk[provider].control('POST', 'faults', { kind, match: write(provider), times });
/** Makes everything that is open due now, as time would, and lets the worker's job run. */
async function sweep(): Promise<void> {
  await desk.rows(sql`update payments.operation set next_check_at = platform.now() where settled_at is null and next_check_at is not null`);
  await desk.run('payments.advance-stale');
}
const stateOf = async (id: string) => (await desk.rows(sql<{ state: string; reason: string | null; attempts: number }>`select state, reason_code as reason, attempts from payments.operation where id = ${id}`))[0];
const pathOf = async (id: string) => (await desk.rows(sql<{ to_state: string }>`select to_state from payments.operation_event where operation_id = ${id} order by sequence`)).map((each) => each.to_state);
const keysAtStripe = async (id: string) => (await desk.stripe.control<{ key: string | null; method: string }[]>('GET', 'seen')).filter(({ key, method }) => key === id && method === 'POST').length;

describe.each(providers)('%s', (provider) => {
  test.each(['drop-after', 'cut-json', 'fail-500'])('P2 an answer that was lost (%s) is unknown, not failed, and the sweep settles it under the same key', async (fault) => {
    const bill = await openBill(desk);
    await breakWrites(provider, fault);
    const captureId = newId();
    const { hold } = await sell(desk, bill, provider, { captureId });
    // Stripe keeps a 500 under the key, so that the next attempt hears it again and reads besides. The sandbox answers the next attempt.
    expect(hold).toMatchObject({ state: 'unknown', settledAt: null });
    expect(hold.nextCheckAt).not.toBeNull();
    await sweep();
    expect(await stateOf(hold.id)).toMatchObject({ state: 'succeeded', attempts: 1 });
    expect(await stateOf(captureId)).toMatchObject({ state: 'succeeded' });
    expect(await pathOf(hold.id)).toEqual(['planned', 'sending', 'unknown', 'succeeded']);
    if (provider === 'stripe') expect((await stripeEffects(desk)).intents.filter(({ id }) => id === hold.providerReference).length).toBeLessThanOrEqual(1);
    else expect((await sandboxEntries(desk)).filter(({ operationId }) => operationId === hold.id)).toHaveLength(1);
  });

  test('P1 who died after the commit and before the send is found by the sweep, once', async () => {
    const bill = await openBill(desk);
    const captureId = newId();
    const planned = value(await tryAuthorize(desk, bill, provider, { captureId }));
    await sweep();
    await sweep();
    expect(await stateOf(planned.id)).toMatchObject({ state: 'succeeded' });
    expect(await stateOf(captureId)).toMatchObject({ state: 'succeeded' });
    if (provider === 'stripe') expect(await keysAtStripe(planned.id)).toBe(1);
  });

  test('P1 a resend of the command is one more way to settle it', async () => {
    const bill = await openBill(desk);
    await breakWrites(provider, 'refuse-503', 2);
    const held = await authorize(desk, bill, provider);
    expect(held).toMatchObject({ state: 'unknown', reasonCode: 'server_error' });
    expect((await payments().advance([held.id]))[0]).toMatchObject({ state: 'unknown' });
    expect((await payments().advance([held.id]))[0]).toMatchObject({ state: 'succeeded' });
  });

  test('P2 captures and refunds whose answers were lost are settled without a second effect', async () => {
    const bill = await openBill(desk);
    const held = await authorize(desk, bill, provider);
    await breakWrites(provider, 'drop-after');
    const capture = await settled(await tryCapture(desk, bill, held.id, 5000));
    expect(capture).toMatchObject({ state: 'unknown' });
    // What is under way is reserved: nothing is released or captured beside it, and nothing is refunded yet.
    expect(await tryCapture(desk, bill, held.id, 1)).toMatchObject({ ok: false, code: 'wrong_state' });
    expect(await tryRefund(desk, bill, 100)).toMatchObject({ ok: false, code: 'refund_exceeds_capture' });
    await sweep();
    await breakWrites(provider, 'drop-after');
    const { shares } = value(await tryRefund(desk, bill, 1200));
    expect((await payments().advance(shares.map(({ id }) => id)))[0]).toMatchObject({ state: 'unknown' });
    await sweep();
    expect(await stateOf(shares[0]?.id ?? '')).toMatchObject({ state: 'succeeded' });
    expect((await payments().operationsOf(bill.reference)).find(({ kind }) => kind === 'capture')).toMatchObject({ state: 'succeeded', refundableMinor: 3800 });
    if (provider === 'stripe') expect((await stripeEffects(desk)).refunds.filter(({ balance_transaction }) => balance_transaction !== null).length).toBeGreaterThan(0);
    else expect((await sandboxEntries(desk)).filter(({ kind, amountMinor }) => kind === 'refund' && amountMinor === 1200)).toHaveLength(1);
  });

  test('a sweep waits longer each time, and puts off before it calls', async () => {
    const bill = await openBill(desk);
    await breakWrites(provider, 'refuse-503', null);
    const held = await authorize(desk, bill, provider);
    const waits: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      await sweep();
      const [row] = await desk.rows(sql<{ wait: number }>`select extract(epoch from next_check_at - platform.now())::float8 as wait from payments.operation where id = ${held.id}`);
      waits.push(row?.wait ?? 0);
    }
    expect(waits.at(-1)).toBeGreaterThan(15);
    expect(await stateOf(held.id)).toMatchObject({ state: 'unknown', attempts: 6, reason: 'server_error' });
    await desk[provider].control('DELETE', 'faults');
    await sweep();
    expect(await stateOf(held.id)).toMatchObject({ state: 'succeeded' });
  });

  test('P10 what nobody could find out for a day goes to a person, and is still read', async () => {
    const bill = await openBill(desk);
    await desk[provider].control('POST', 'faults', { kind: 'refuse-503', match: '', times: null });
    const held = await authorize(desk, bill, provider);
    await desk.advanceClock(24 * hourMs);
    await sweep();
    expect(await stateOf(held.id)).toMatchObject({ state: 'manual_review' });
    await desk[provider].control('DELETE', 'faults');
    await sweep();
    expect(await stateOf(held.id)).toEqual({ state: 'failed', reason: 'never_arrived', attempts: 2 });
  });
});

test('P2 S6 a 500 that Stripe keeps under the key of any kind of operation is read past by the next resend or sweep, while the key lives', async () => {
  const bill = await openBill(desk);
  const lose = async (work: () => Promise<{ id: string; state: string }>): Promise<string> => {
    await breakWrites('stripe', 'fail-500');
    const operation = await work();
    expect(operation).toMatchObject({ state: 'unknown', reasonCode: 'server_error' });
    return operation.id;
  };
  const held = await lose(() => authorize(desk, bill, 'stripe'));
  expect((await payments().advance([held]))[0]).toMatchObject({ state: 'succeeded' });
  const ofSweep = [await lose(async () => settled(await tryCapture(desk, bill, held, 5000)))];
  await sweep();
  ofSweep.push(await lose(async () => (await refund(desk, bill, 1200))[0] as { id: string; state: string }));
  const other = await authorize(desk, bill, 'stripe');
  ofSweep.push(await lose(async () => settled(await tryVoid(desk, bill, other.id))));
  await sweep();
  for (const id of ofSweep) expect(await pathOf(id)).toEqual(['planned', 'sending', 'unknown', 'succeeded']);
  expect(await desk.rows(sql`select id from payments.operation where reference = ${bill.reference} and settled_at is null`)).toEqual([]);
});

test('P2 past the key\'s lifetime nothing is sent again: what was done is found by reading, what was not is over', async () => {
  const done = await openBill(desk);
  const never = await openBill(desk);
  await breakWrites('stripe', 'drop-after');
  const lost = (await sell(desk, done, 'stripe', { captureId: newId() })).hold;
  await breakWrites('stripe', 'drop-before');
  const dropped = await authorize(desk, never, 'stripe');
  expect([lost.state, dropped.state]).toEqual(['unknown', 'unknown']);
  const before = [await keysAtStripe(lost.id), await keysAtStripe(dropped.id)];
  await desk.advanceClock(23 * hourMs);
  await sweep();
  expect(await stateOf(lost.id)).toMatchObject({ state: 'succeeded' });
  expect(await stateOf(lost.captureId ?? '')).toMatchObject({ state: 'succeeded' });
  expect(await stateOf(dropped.id)).toMatchObject({ state: 'failed', reason: 'never_arrived' });
  expect([await keysAtStripe(lost.id), await keysAtStripe(dropped.id)]).toEqual(before);
});

test('P2 F1 an operation asks its provider twice in a row at most, sending and reading, which the lease outlasts', async () => {
  const bill = await openBill(desk);
  await breakWrites('stripe', 'refuse-503', 1);
  const held = await authorize(desk, bill, 'stripe');
  expect(held).toMatchObject({ state: 'unknown' });
  const asked = async (): Promise<number> => (await desk.stripe.control<unknown[]>('GET', 'seen')).length;
  const before = await asked();
  await desk.stripe.control('POST', 'faults', { kind: 'hang', match: '', times: null });
  await payments().advance([held.id]);
  expect(await asked() - before).toBe(2);
  expect(workLeaseMs).toBeGreaterThan(2 * longestCallMs);
  const planned = value(await tryAuthorize(desk, await openBill(desk), 'stripe'));
  const [row] = await desk.rows(sql<{ ms: number }>`select (extract(epoch from next_check_at - first_sent_at) * 1000)::int as ms from payments.operation where id = ${planned.id}`);
  expect(row?.ms).toBe(workLeaseMs);
  await desk.stripe.control('DELETE', 'faults');
  await sweep();
});

test('P3 a rejection is written to the log with the provider\'s own words', async () => {
  const errors = jest.spyOn(desk.kernel.platform.log, 'error');
  await desk.sandbox.control('POST', 'next', { ending: 'reject', kind: 'authorize', times: 1 });
  const { id } = await authorize(desk, await openBill(desk), 'sandbox');
  expect(errors).toHaveBeenCalledWith(expect.objectContaining({ operationId: id, provider: 'sandbox', kind: 'authorize', reasonCode: 'rejected_on_demand', said: expect.stringMatching(/sandbox/) }), expect.any(String));
  errors.mockRestore();
});

test('P2 P3 a refusal after an attempt that may have been done is checked by reading; a refusal at once is final', async () => {
  const [first, second] = [await openBill(desk), await openBill(desk)];
  await desk.sandbox.control('POST', 'next', { ending: 'reject', kind: 'authorize', times: 1 });
  expect(await authorize(desk, first, 'sandbox')).toMatchObject({ state: 'rejected', reasonCode: 'rejected_on_demand' });
  // Planned and sent by a process that died; meanwhile the provider's idea of the request changed, so that sending it again is refused.
  const planned = value(await tryAuthorize(desk, second, 'sandbox'));
  await fetch(new URL(`/operations/${planned.id}`, desk.sandbox.url), { method: 'PUT', headers: { authorization: 'Bearer sandbox-key-1' }, body: JSON.stringify({ kind: 'authorize', amountMinor: 5000, currency: 'GBP', correlationId: 'older', parent: null, paymentMethod: 'sandbox_card' }) });
  await sweep();
  expect(await stateOf(planned.id)).toMatchObject({ state: 'succeeded' });
});

test('a bank that takes its time: accepted, then succeeded or failed, and a failure gives the hold back', async () => {
  const bill = await openBill(desk);
  const held = await authorize(desk, bill, 'sandbox');
  await desk.sandbox.control('POST', 'next', { ending: 'accept-then-fail', kind: 'capture', times: 1 });
  const failing = await settled(await tryCapture(desk, bill, held.id, 5000));
  expect(failing).toMatchObject({ state: 'accepted' });
  await sweep();
  expect(await stateOf(failing.id)).toMatchObject({ state: 'accepted' });
  await desk.sandbox.control('POST', 'settle', {});
  await sweep();
  expect(await stateOf(failing.id)).toMatchObject({ state: 'failed', reason: 'bank_refused' });
  await desk.sandbox.control('POST', 'next', { ending: 'accept', kind: 'capture', times: 1 });
  const lasting = await settled(await tryCapture(desk, bill, held.id, 5000));
  await desk.sandbox.control('POST', 'settle', {});
  await sweep();
  expect(await stateOf(lasting.id)).toMatchObject({ state: 'succeeded' });
});
