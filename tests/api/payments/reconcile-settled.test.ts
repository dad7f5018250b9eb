import { newId } from '@nova/platform/pure';
import { sql } from 'kysely';
import { listDifferences } from '../../../plugins/payments/server/src/services/list-differences';
import { reviewOperation } from '../../../plugins/payments/server/src/services/review-operation';
import { settleDifference } from '../../../plugins/payments/server/src/services/settle-difference';
import { payments } from '../../../plugins/payments/server/src/access';
import { authorize, openBill, openCardDesk, refund, sell, settled, tryCapture, value, type CardDesk, type ProviderName } from './card-desk';
import { person } from './person';

let desk: CardDesk;
beforeEach(async () => { desk = await openCardDesk(); });
afterEach(() => desk.stop());

const hourMs = 3_600_000;
const reconcile = async (): Promise<void> => {
  await desk.advanceClock(25 * hourMs);
  await desk.run('payments.reconcile-settled');
};
const differences = async (state?: 'open' | 'resolved') => value(await listDifferences(person(), { params: {}, query: { locationId: 'loc', state, limit: 50 }, body: {} }));
const providers: ProviderName[] = ['stripe', 'sandbox'];

test.each(providers)('P10 %s and the ledger agree after sales, refunds, one that came back and one that never arrived', async (provider) => {
  const bill = await openBill(desk);
  for (let sale = 0; sale < 12; sale += 1) await sell(desk, bill, provider, { amountMinor: 1000 + sale });
  const [share] = await refund(desk, bill, 1500);
  await refund(desk, bill, 700);
  if (provider === 'stripe') await desk.stripe.control('POST', `refunds/${share?.providerReference}`, { status: 'failed' });
  else await desk.sandbox.control('POST', 'fail', { operationId: share?.id });
  await payments().recheck([share?.id ?? '']);
  await reconcile();
  expect(await differences()).toMatchObject({ differences: [], reconciled: [{ provider }] });
  const [line] = await desk.rows(sql<{ captures: number; fees: number; refunds: number; failures: number }>`
    select count(*) filter (where kind = 'capture')::int as captures, sum(fee_minor)::int as fees, count(*) filter (where kind = 'refund')::int as refunds, count(*) filter (where kind = 'refund-failure')::int as failures from payments.settlement_line`);
  expect(line).toMatchObject({ captures: 12, failures: 1 });
  expect(line?.fees).toBeGreaterThan(0);
  await desk.run('payments.reconcile-settled');
  expect(await desk.rows(sql`select provider from payments.reconciliation`)).toHaveLength(1);
  await reconcile();
  expect((await desk.rows(sql<{ joins: boolean }>`select window_from = lag(window_to) over (order by window_from) as joins from payments.reconciliation order by window_from`)).at(-1)).toEqual({ joins: true });
  expect(await desk.invariants()).toEqual([]);
});

test('P10 an account at Stripe that settles in another currency than the check agrees with the ledger all the same', async () => {
  const bill = await openBill(desk);
  await desk.stripe.control('POST', 'settlement', { currency: 'eur', exchangeRate: 1.1637 });
  await sell(desk, bill, 'stripe', { amountMinor: 1999 });
  const held = await authorize(desk, bill, 'stripe');
  await settled(await tryCapture(desk, bill, held.id, 3001));
  const [share] = await refund(desk, bill, 1234);
  await desk.stripe.control('POST', `refunds/${share?.providerReference}`, { status: 'failed' });
  await payments().recheck([share?.id ?? '']);
  await reconcile();
  expect((await differences()).differences).toEqual([]);
  // 1.4 % and 20 cents of 2,326 and 3,492 euro cents, in pence.
  expect(await desk.rows(sql`select kind, currency, amount_minor, fee_minor from payments.settlement_line order by kind, amount_minor`)).toEqual([
    { kind: 'capture', currency: 'GBP', amount_minor: 1999, fee_minor: 46 }, { kind: 'capture', currency: 'GBP', amount_minor: 3001, fee_minor: 59 },
    { kind: 'refund', currency: 'GBP', amount_minor: 1234, fee_minor: 0 }, { kind: 'refund-failure', currency: 'GBP', amount_minor: 1234, fee_minor: 0 },
  ]);
  expect(await desk.invariants()).toEqual([]);
});

test.each(providers)('P5 P6 %s: a refund fails later and its message is lost: the reconciliation finds it, reads it again, and both sides agree', async (provider) => {
  const bill = await openBill(desk);
  await sell(desk, bill, provider, { amountMinor: 3000 });
  const [share] = await refund(desk, bill, 1200);
  if (provider === 'stripe') await desk.stripe.control('POST', `refunds/${share?.providerReference}`, { status: 'failed' });
  else await desk.sandbox.control('POST', 'fail', { operationId: share?.id });
  await reconcile();
  expect((await differences()).differences).toMatchObject([{ kind: 'missing-here', entryKind: 'refund-failure', operationId: share?.id, locationId: 'loc', resolvedAt: null }]);
  expect(await desk.rows(sql`select amount_minor from payments.operation where kind = 'correction' and parent_id = ${share?.id}`)).toEqual([{ amount_minor: 1200 }]);
  await reconcile();
  expect((await differences()).differences).toMatchObject([{ operationId: share?.id, resolvedBy: 'system' }]);
  expect(await desk.invariants()).toEqual([]);
});

test('P10 planted differences are found, linked, settled by a person with a note, and found once', async () => {
  const bill = await openBill(desk);
  const sales = [];
  for (let sale = 0; sale < 3; sale += 1) sales.push(await sell(desk, bill, 'stripe', { amountMinor: 2000 }));
  // Money at Stripe that is not ours: somebody charged a card by hand.
  const foreign = await fetch(new URL('/v1/payment_intents', desk.stripe.url), { method: 'POST', headers: { 'authorization': 'Bearer sk_test_nova', 'idempotency-key': newId() }, body: new URLSearchParams({ amount: '999', currency: 'gbp', confirm: 'true', payment_method: 'pm_card_visa' }) });
  const foreignId = ((await foreign.json()) as { id: string }).id;
  // And two of ours that Stripe tells otherwise.
  await desk.rows(sql`insert into payments.settlement_line (provider, kind, provider_reference, currency, amount_minor, fee_minor, at, read_at)
    values ('stripe', 'capture', ${sales[0]?.capture?.providerReference}, 'GBP', 1999, 0, platform.now(), platform.now()), ('stripe', 'capture', ${sales[1]?.capture?.providerReference}, 'EUR', 2000, 0, platform.now(), platform.now())`);
  await reconcile();
  const { differences: found } = await differences('open');
  expect(found.map(({ kind, operationId, oursMinor, theirsMinor, providerReference }) => [kind, operationId, oursMinor, theirsMinor, providerReference])).toEqual(expect.arrayContaining([
    ['missing-here', null, null, 999, foreignId], ['amount', sales[0]?.capture?.id, 2000, 1999, sales[0]?.capture?.providerReference], ['currency', sales[1]?.capture?.id, 2000, 2000, sales[1]?.capture?.providerReference],
  ]));
  expect(found).toHaveLength(3);
  expect(found.find(({ kind }) => kind === 'missing-here')?.page).toBe(`https://dashboard.stripe.com/test/payments/${foreignId}`);
  expect(found.find(({ kind }) => kind === 'amount')).toMatchObject({ reference: bill.reference, locationId: 'loc' });
  expect(await desk.invariants()).toEqual([{ name: 'provider-differs', violations: 3 }]);

  const settle = (differenceId: string, commandId = newId(), actor = person()) => settleDifference(actor, { params: { differenceId }, query: {}, body: { commandId, note: 'Charged by hand for a broken vase.' } });
  const commandId = newId();
  const id = found.find(({ kind }) => kind === 'missing-here')?.id ?? '';
  expect(value(await settle(id, commandId)).difference).toMatchObject({ resolvedBy: 'ann', note: 'Charged by hand for a broken vase.' });
  expect(await settle(id, commandId)).toMatchObject({ ok: true });
  expect(await settle(id)).toMatchObject({ ok: false, code: 'wrong_state' });
  expect(await settle(found.find(({ kind }) => kind === 'amount')?.id ?? '', newId(), person({ locationId: 'elsewhere' }))).toMatchObject({ ok: false, code: 'foreign_location' });
  for (const each of found) if (each.id !== id) value(await settle(each.id));
  await reconcile();
  expect((await differences('open')).differences).toEqual([]);
  expect((await differences('resolved')).differences).toHaveLength(3);
});

test('P10 what the ledger has and the provider does not is missing there, and resolves itself when it shows up', async () => {
  const bill = await openBill(desk);
  const { capture } = await sell(desk, bill, 'sandbox', { amountMinor: 1200 });
  // The statement leaves it out: the sandbox is asked for another day than the one it tells.
  await desk.rows(sql`insert into payments.reconciliation (provider, window_from, window_to, lines, differences, at) select 'sandbox', platform.now() - interval '2 days', platform.now() + interval '2 days', 0, 0, platform.now() - interval '2 days'`);
  await desk.advanceClock(96 * hourMs);
  await desk.run('payments.reconcile-settled');
  expect((await differences('open')).differences).toMatchObject([{ kind: 'missing-there', operationId: capture?.id, oursMinor: 1200, theirsMinor: null }]);
  await desk.rows(sql`insert into payments.settlement_line (provider, kind, provider_reference, currency, amount_minor, fee_minor, at, read_at) values ('sandbox', 'capture', ${capture?.providerReference}, 'GBP', 1200, 0, platform.now(), platform.now())`);
  await reconcile();
  expect((await differences('resolved')).differences).toMatchObject([{ kind: 'missing-there', resolvedBy: 'system' }]);
  expect(await desk.invariants()).toEqual([]);
});

test('P10 what the provider does not tell of leads to the page of our operation there, and is found by its check', async () => {
  const bill = await openBill(desk);
  const { capture } = await sell(desk, bill, 'stripe', { amountMinor: 1200 });
  await desk.rows(sql`insert into payments.difference (id, provider, kind, entry_kind, provider_reference, operation_id, location_id, currency, ours_minor, found_at)
    values (${newId()}, 'stripe', 'missing-there', 'capture', ${capture?.providerReference}, ${capture?.id}, 'loc', 'GBP', 1200, platform.now())`);
  const of = async (reference: string) => value(await listDifferences(person(), { params: {}, query: { locationId: 'loc', reference, limit: 50 }, body: {} })).differences;
  expect(await of(bill.reference)).toMatchObject([{ kind: 'missing-there', reference: bill.reference, page: capture?.providerPage }]);
  expect(capture?.providerPage).toContain('dashboard.stripe.com');
  expect(await of(newId())).toEqual([]);
});

test('P10 a capture that was declined and then done is one line of the statement, and so is one that a person decided', async () => {
  const bill = await openBill(desk);
  const held = await authorize(desk, bill, 'stripe');
  const done = await settled(await tryCapture(desk, bill, held.id, 5000));
  // A declined attempt under the same name at the provider, and one whose name nobody ever told us.
  await desk.rows(sql`insert into payments.operation (id, kind, state, provider, parent_id, reference, location_id, register_id, shift_id, tender_type_id, tender_kind, currency, amount_minor, tip_minor, tendered_minor, change_minor, rounding_minor,
      external_reference, correlation_id, provider_reference, created_at, settled_at)
    select gen_random_uuid(), kind, 'declined', provider, parent_id, reference, location_id, register_id, shift_id, tender_type_id, tender_kind, currency, 4000, 0, 4000, 0, 0, '', 'c', provider_reference, created_at, settled_at
    from payments.operation where id = ${done.id}`);
  const other = await authorize(desk, bill, 'stripe');
  await desk.stripe.control('POST', 'faults', { kind: 'drop-after', match: '^POST', times: 2 });
  await desk.stripe.control('POST', 'faults', { kind: 'refuse-503', match: '', times: null });
  const lost = await settled(await tryCapture(desk, bill, other.id, 5000));
  await desk.advanceClock(24 * hourMs);
  await desk.rows(sql`update payments.operation set next_check_at = platform.now() where settled_at is null and next_check_at is not null`);
  await desk.run('payments.advance-stale');
  value(await reviewOperation(person(), { params: { operationId: lost.id }, query: {}, body: { commandId: newId(), outcome: 'succeeded', note: 'Seen in the dashboard.' } }));
  await desk.stripe.control('DELETE', 'faults');
  await reconcile();
  expect((await desk.rows(sql`select 1 from payments.settlement_line where kind = 'capture'`))).toHaveLength(2);
  expect((await differences()).differences).toEqual([]);
});

test('a provider that cannot be read is not reconciled, and is as soon as it can', async () => {
  const bill = await openBill(desk);
  await sell(desk, bill, 'sandbox');
  await desk.sandbox.control('POST', 'faults', { kind: 'refuse-503', match: '^GET /settled', times: 1 });
  await expect(reconcile()).rejects.toThrow('not every provider');
  expect(await desk.rows(sql`select 1 from payments.reconciliation`)).toEqual([]);
  await desk.run('payments.reconcile-settled');
  expect(await desk.rows(sql`select 1 from payments.reconciliation`)).toHaveLength(1);
});

test.each(providers)('P10 %s: what agreed two months ago is not missing when it goes out of sight', async (provider) => {
  const bill = await openBill(desk);
  await sell(desk, bill, provider, { amountMinor: 1200 });
  await reconcile();
  for (let days = 1; days < 62; days += 0.5) {
    await desk.advanceClock(12 * hourMs);
    if (days > 56) await desk.run('payments.reconcile-settled');
  }
  expect((await differences()).differences).toEqual([]);
  expect(await desk.rows(sql`select id from payments.difference`)).toEqual([]);
}, 60_000);

test('P10 after weeks without a statement it is caught up a week at a time, and the windows join', async () => {
  const bill = await openBill(desk);
  await sell(desk, bill, 'sandbox');
  await desk.advanceClock(17 * 24 * hourMs);
  for (let run = 0; run < 5; run += 1) await desk.run('payments.reconcile-settled');
  const windows = await desk.rows(sql<{ days: number; joins: boolean | null }>`
    select extract(epoch from window_to - window_from)::float8 / 86400 as days, window_from = lag(window_to) over (order by window_from) as joins from payments.reconciliation where provider = 'sandbox' order by window_from`);
  expect(windows.map(({ joins }) => joins)).toEqual([null, true, true]);
  expect(windows.map(({ days }) => Math.round(days))).toEqual([7, 7, 3]);
  expect((await differences()).differences).toEqual([]);
});

test('P10 a provider that cannot be read fails the run and is told by its age, though it was never reconciled; the other one is reconciled all the same', async () => {
  const bill = await openBill(desk);
  await sell(desk, bill, 'stripe');
  await sell(desk, bill, 'sandbox');
  await desk.advanceClock(26 * hourMs);
  await desk.stripe.control('POST', 'faults', { kind: 'refuse-503', match: '^GET', times: null });
  await expect(desk.run('payments.reconcile-settled')).rejects.toThrow('not every provider');
  expect(await desk.rows(sql`select provider from payments.reconciliation`)).toEqual([{ provider: 'sandbox' }]);
  const age = async (provider: string): Promise<number> => Number((await desk.kernel.platform.metrics.metrics()).match(new RegExp(`nova_payments_reconciliation_age_seconds\\{provider="${provider}"\\} (\\S+)`))?.[1]);
  expect(await age('stripe')).toBeGreaterThan(25 * 3600);
  expect(await age('sandbox')).toBeLessThan(25 * 3600);
});
