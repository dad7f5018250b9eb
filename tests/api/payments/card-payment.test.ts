import { newId } from '@nova/platform/pure';
import { payments } from '../../../plugins/payments/server/src/access';
import { authorize, balance, cards, openBill, openCardDesk, sell, settled, stripeEffects, tryAuthorize, tryCapture, tryVoid, value, type CardDesk, type ProviderName } from './card-desk';
import { sql } from 'kysely';

let desk: CardDesk;
beforeAll(async () => { desk = await openCardDesk(); });
afterAll(() => desk.stop());
afterEach(async () => { expect(await desk.invariants()).toEqual([]); });

const providers: ProviderName[] = ['stripe', 'sandbox'];
const eventsOf = (id: string) => desk.rows(sql<{ to_state: string; source: string }>`select to_state, source from payments.operation_event where operation_id = ${id} order by sequence`);
const published = (id: string) => desk.rows(sql<{ type: string; state: string | null; version: number }>`select type, payload->>'state' as state, aggregate_version as version from platform.outbox where aggregate_id = ${id} order by aggregate_version, type`);

describe.each(providers)('%s', (provider) => {
  test('P1 what is asked of a provider is committed before anybody uses the network, and its id is the key', async () => {
    const bill = await openBill(desk);
    const planned = value(await tryAuthorize(desk, bill, provider, { amountMinor: 4200, tipMinor: 300 }));
    expect(planned).toMatchObject({ kind: 'authorize', state: 'sending', provider, amountMinor: 4200, tipMinor: 300, reference: bill.reference, attempts: 0, providerReference: null });
    expect(planned.nextCheckAt).not.toBeNull();
    const seen = provider === 'stripe' ? (await desk.stripe.control<{ key: string | null }[]>('GET', 'seen')).map(({ key }) => key) : (await desk.sandbox.control<{ operationId: string }[]>('GET', 'operations')).map(({ operationId }) => operationId);
    expect(seen).not.toContain(planned.id);
    const [held] = await payments().advance([planned.id]);
    expect(held).toMatchObject({ state: 'succeeded', capturableMinor: 4500, drawnMinor: 0, nextCheckAt: null });
    expect(held?.captureBefore).not.toBeNull();
    expect(await eventsOf(planned.id)).toEqual([{ to_state: 'planned', source: 'command' }, { to_state: 'sending', source: 'command' }, { to_state: 'succeeded', source: 'answer' }]);
    expect(await published(planned.id)).toEqual([{ type: 'payment.changed.v1', state: 'sending', version: 2 }, { type: 'payment.changed.v1', state: 'succeeded', version: 3 }]);
    if (provider === 'stripe') expect((await desk.stripe.control<{ key: string | null; path: string }[]>('GET', 'seen')).filter(({ key }) => key === planned.id)).toHaveLength(1);
    await settled(await tryVoid(desk, bill, planned.id));
  });

  test('P4 P7 a hold is captured in part: the ledger has what was taken, tip apart, and no second capture', async () => {
    const before = await balance(desk, 'provider-clearing');
    const tipsBefore = await balance(desk, 'tips-payable');
    const bill = await openBill(desk);
    const held = await authorize(desk, bill, provider);
    expect(await tryCapture(desk, bill, held.id, 5001)).toMatchObject({ ok: false, code: 'capture_exceeds_hold', details: { leftMinor: 5000 } });
    const capture = await settled(await tryCapture(desk, bill, held.id, 3000, 150));
    expect(capture).toMatchObject({ kind: 'capture', state: 'succeeded', parentId: held.id, amountMinor: 3000, tipMinor: 150, refundableMinor: 3000, refundableTipMinor: 150 });
    expect(await balance(desk, 'provider-clearing') - before).toBe(3150);
    expect(await balance(desk, 'tips-payable') - tipsBefore).toBe(-150);
    expect(await tryCapture(desk, bill, held.id, 100)).toMatchObject({ ok: false, code: 'wrong_state' });
    expect(await tryVoid(desk, bill, held.id)).toMatchObject({ ok: false, code: 'wrong_state' });
    expect((await published(capture.id)).map(({ type, version }) => [type, version])).toEqual([['payment.changed.v1', 2], ['payment.captured.v1', 3], ['payment.changed.v1', 3]]);
  });

  test('P4 a void lets the whole hold go, and nothing is captured beside it', async () => {
    const bill = await openBill(desk);
    const held = await authorize(desk, bill, provider);
    const planned = value(await tryVoid(desk, bill, held.id));
    expect(await tryCapture(desk, bill, held.id, 1)).toMatchObject({ ok: false, code: 'wrong_state', details: { state: 'voided' } });
    expect((await payments().advance([planned.id]))[0]).toMatchObject({ kind: 'void', state: 'succeeded' });
    expect(await tryVoid(desk, bill, held.id)).toMatchObject({ ok: false, code: 'wrong_state' });
    expect(await desk.rows(sql`select 1 from payments.ledger_transaction where operation_id = any(array[${held.id}, ${planned.id}]::uuid[])`)).toEqual([]);
  });

  test('a sale at once holds and captures under two ids that the client minted', async () => {
    const bill = await openBill(desk);
    const { hold, capture } = await sell(desk, bill, provider, { amountMinor: 1837, tipMinor: 200 });
    expect(hold).toMatchObject({ state: 'succeeded', captureId: capture?.id, drawnMinor: 2037 });
    expect(capture).toMatchObject({ state: 'succeeded', amountMinor: 1837, tipMinor: 200, shiftId: bill.shiftId, registerId: bill.registerId });
    expect((await payments().operationsOf(bill.reference)).map(({ kind, state }) => [kind, state])).toEqual([['authorize', 'succeeded'], ['capture', 'succeeded']]);
  });

  test('P3 a declined card says why, moves no money, and another card takes its place', async () => {
    const bill = await openBill(desk);
    const captureId = newId();
    const first = await authorize(desk, bill, provider, { amountMinor: 2500, paymentMethod: cards[provider].declined, captureId });
    expect(first).toMatchObject({ state: 'declined', reasonCode: 'generic_decline', drawnMinor: 0 });
    expect(await desk.rows(sql`select 1 from payments.operation where id = ${captureId}`)).toEqual([]);
    const { hold, capture } = await sell(desk, bill, provider, { amountMinor: 2500 });
    expect(capture).toMatchObject({ state: 'succeeded', amountMinor: 2500 });
    if (provider === 'stripe') {
      expect(hold.providerReference).toBe(first.providerReference);
      expect((await stripeEffects(desk)).intents.filter(({ id }) => id === first.providerReference)).toHaveLength(1);
    }
  });
});

test('P3 P9 a card that may not be named here, a sum that is none and a provider that is not set up are refused before anything is written', async () => {
  const bill = await openBill(desk);
  expect(await tryAuthorize(desk, bill, 'stripe', { paymentMethod: 'pm_1Qreal' })).toMatchObject({ ok: false, code: 'tender_not_allowed' });
  expect(await tryAuthorize(desk, bill, 'stripe', { amountMinor: 0 })).toMatchObject({ ok: false, code: 'invalid_input' });
  expect(await tryAuthorize(desk, bill, 'stripe', { provider: 'adyen' })).toMatchObject({ ok: false, code: 'provider_unavailable' });
  expect(await payments().operationsOf(bill.reference)).toEqual([]);
});

describe('a sale at once whose capture is refused for good', () => {
  const story = async (reference: string) => (await payments().operationsOf(reference)).map(({ kind, state }) => [kind, state]);

  test('P4 its hold is let go at once, so that the guest is not short of the money; what a webhook or a resend tells again changes nothing', async () => {
    const bill = await openBill(desk);
    await desk.sandbox.control('POST', 'next', { ending: 'reject', kind: 'capture' });
    const { hold, capture } = await sell(desk, bill, 'sandbox');
    expect(capture).toMatchObject({ state: 'rejected' });
    expect(await story(bill.reference)).toEqual([['authorize', 'succeeded'], ['capture', 'rejected'], ['void', 'succeeded']]);
    await payments().advance([hold.id]);
    await payments().advance([capture?.id ?? '']);
    expect(await story(bill.reference)).toEqual([['authorize', 'succeeded'], ['capture', 'rejected'], ['void', 'succeeded']]);
    expect((await desk.sandbox.control<{ kind: string; state: string; request: { parent: string | null } }[]>('GET', 'operations')).filter(({ request }) => request.parent === hold.providerReference).map(({ kind, state }) => [kind, state])).toEqual([['void', 'succeeded']]);
  });

  test('P1 P4 the release is planned in the transaction that learnt of the refusal: lost on its way it is the sweep’s', async () => {
    const bill = await openBill(desk);
    await desk.sandbox.control('POST', 'next', { ending: 'accept-then-fail', kind: 'capture' });
    const { capture } = await sell(desk, bill, 'sandbox');
    expect(capture).toMatchObject({ state: 'accepted' });
    await desk.sandbox.control('POST', 'settle', {});
    // Only what learns that it failed gets through; the release itself is lost on the wire.
    await desk.sandbox.control('POST', 'faults', { kind: 'drop-before', match: '^PUT', times: 1 });
    await payments().recheck([capture?.id ?? '']);
    expect(await story(bill.reference)).toEqual([['authorize', 'succeeded'], ['capture', 'failed'], ['void', 'unknown']]);
    await desk.rows(sql`update payments.operation set next_check_at = platform.now() where settled_at is null and next_check_at is not null`);
    await desk.run('payments.advance-stale');
    expect(await story(bill.reference)).toEqual([['authorize', 'succeeded'], ['capture', 'failed'], ['void', 'succeeded']]);
  });

  test('P4 a tab stands when its capture is refused: somebody decides what is done with it', async () => {
    const bill = await openBill(desk);
    const held = await authorize(desk, bill, 'sandbox');
    await desk.sandbox.control('POST', 'next', { ending: 'reject', kind: 'capture' });
    expect(await settled(await tryCapture(desk, bill, held.id, 3000))).toMatchObject({ state: 'rejected' });
    expect(await story(bill.reference)).toEqual([['authorize', 'succeeded'], ['capture', 'rejected']]);
    await settled(await tryVoid(desk, bill, held.id));
  });
});
