import { newId } from '@nova/platform/pure';
import { sql } from 'kysely';
import { payments } from '../../../plugins/payments/server/src/access';
import { derivedId } from '../../../plugins/platform/server/src/pure/derived-id';
import { recordManualTender } from '../../../plugins/payments/server/src/services/record-manual-tender';
import { balance, openBill, openCardDesk, refund, sell, tryRefund, value, type Bill, type CardDesk, type ProviderName } from './card-desk';

let desk: CardDesk;
beforeAll(async () => { desk = await openCardDesk(); });
afterAll(() => desk.stop());
afterEach(async () => { expect(await desk.invariants()).toEqual([]); });

const payCash = async (bill: Bill, amountMinor: number): Promise<void> => {
  await desk.kernel.platform.transact((context) => recordManualTender(context, {
    operationId: newId(), reference: bill.reference, locationId: 'loc', registerId: bill.registerId, shiftId: bill.shiftId, tenderTypeId: 'cash-type', tenderKind: 'cash', currency: 'GBP', amountMinor, tipMinor: 0,
    tenderedMinor: amountMinor, cashRoundingMinor: 1, settlesDue: false, externalReference: '', correlationId: 'c',
  }));
};
const sweep = async (): Promise<void> => {
  await desk.rows(sql`update payments.operation set next_check_at = platform.now() where settled_at is null and next_check_at is not null`);
  await desk.run('payments.advance-stale');
};
const money = (bill: Bill) => desk.kernel.platform.transact(({ trx }) => payments().shiftMoney(trx, bill.shiftId));
const providers: ProviderName[] = ['stripe', 'sandbox'];

describe.each(providers)('%s', (provider) => {
  test('P4 P7 by line, tip besides, over the tenders in their order; the ids of the shares follow from the refund', async () => {
    const bill = await openBill(desk);
    const { capture } = await sell(desk, bill, provider, { amountMinor: 2000, tipMinor: 300 });
    await payCash(bill, 1000);
    const refundId = newId();
    const lines = [{ lineId: 'soup', quantity: 3, totalMinor: 2500, refundedQuantity: 0, refundedMinor: 0 }];
    const views = await refund(desk, bill, 0, { refundId, lines, terms: { what: { by: 'line', lines: [{ lineId: 'soup', quantity: 3 }] }, tipMinor: 300, to: { way: 'tenders' } } });
    expect(views.map(({ id, tenderKind, state, amountMinor, tipMinor, refundId: of }) => [id, tenderKind, state, amountMinor, tipMinor, of])).toEqual(expect.arrayContaining([
      [derivedId(refundId, capture?.id ?? ''), 'card', 'succeeded', 2000, 300, refundId], [expect.any(String), 'cash', 'succeeded', 500, 0, refundId],
    ]));
    const sums = await money(bill);
    expect(sums.refunds).toEqual([{ tenderTypeId: 'card-type', tenderKind: 'card', count: 1, amountMinor: 2000, tipMinor: 300, roundingMinor: 0 }, { tenderTypeId: 'cash-type', tenderKind: 'cash', count: 1, amountMinor: 500, tipMinor: 0, roundingMinor: 0 }]);
    expect(sums.tenders.find(({ tenderKind }) => tenderKind === 'card')).toMatchObject({ count: 1, amountMinor: 2000, tipMinor: 300 });
    expect(sums.drawerMinor).toBe(500);
    expect(await tryRefund(desk, bill, 501)).toMatchObject({ ok: false, code: 'refund_exceeds_capture', details: { refundableMinor: 500 } });
    await expect(tryRefund(desk, bill, 1, { refundId, terms: { what: { by: 'amount', amountMinor: 1 }, tipMinor: 0, to: { way: 'cash' } } })).rejects.toThrow(/operation_pkey/);
  });

  test('P6 a refund that had succeeded and comes back is corrected by a new row, once, and may be given again', async () => {
    const clearing = await balance(desk, 'provider-clearing');
    const bill = await openBill(desk);
    const { capture } = await sell(desk, bill, provider, { amountMinor: 3000, tipMinor: 200 });
    const [share] = await refund(desk, bill, 1500, { terms: { what: { by: 'amount', amountMinor: 1500 }, tipMinor: 100, to: { way: 'tenders' } } });
    expect(share).toMatchObject({ state: 'succeeded' });
    if (provider === 'stripe') await desk.stripe.control('POST', `refunds/${share?.providerReference}`, { status: 'failed' });
    else await desk.sandbox.control('POST', 'fail', { operationId: share?.id });
    const id = share?.id ?? '';
    await Promise.all([payments().recheck([id]), payments().recheck([id]), payments().recheck([id])]);
    await payments().recheck([id]);
    const operations = await payments().operationsOf(bill.reference);
    expect(operations.filter(({ kind }) => kind === 'correction')).toMatchObject([{ parentId: id, state: 'succeeded', amountMinor: 1500, tipMinor: 100, reasonCode: provider === 'stripe' ? 'expired_or_canceled_card' : 'account_closed' }]);
    expect(operations.find((each) => each.id === id)).toMatchObject({ state: 'succeeded' });
    expect(operations.find((each) => each.id === capture?.id)).toMatchObject({ refundableMinor: 3000, refundableTipMinor: 200, drawnMinor: 0 });
    expect(await balance(desk, 'provider-clearing') - clearing).toBe(3200);
    expect((await money(bill)).refunds).toMatchObject([{ count: 0, amountMinor: 0, tipMinor: 0 }]);
    expect(await desk.rows(sql`select payload->>'kind' as kind, payload->>'parentId' as parent from platform.outbox where type = 'payment.changed.v1' and payload->>'kind' = 'correction' and payload->>'reference' = ${bill.reference}`)).toEqual([{ kind: 'correction', parent: id }]);
    expect((await refund(desk, bill, 3000))[0]).toMatchObject({ state: 'succeeded' });
  });
});

test('P4 in cash by the house rule: it draws on the card\'s ceiling and leaves the drawer', async () => {
  const bill = await openBill(desk);
  await sell(desk, bill, 'sandbox', { amountMinor: 1003 });
  const inCash = { what: { by: 'amount', amountMinor: 1003 }, tipMinor: 0, to: { way: 'cash' } } as const;
  expect(await tryRefund(desk, bill, 0, { terms: inCash, rules: { cashForOtherTenders: false, cashRoundingMinor: 5 } })).toMatchObject({ ok: false, code: 'tender_not_allowed' });
  const { shares } = value(await tryRefund(desk, bill, 0, { terms: inCash, rules: { cashForOtherTenders: true, cashRoundingMinor: 5 } }));
  expect(shares).toMatchObject([{ provider: 'manual', tenderKind: 'cash', tenderTypeId: 'cash-type', state: 'succeeded', tenderedMinor: 1005, roundingMinor: 2 }]);
  expect((await money(bill)).drawerMinor).toBe(-1005);
  expect(await tryRefund(desk, bill, 1)).toMatchObject({ ok: false, code: 'refund_exceeds_capture' });
});

test('a refund that pends keeps its share reserved until the bank has moved, and gives it back when it comes to nothing', async () => {
  const bill = await openBill(desk);
  await sell(desk, bill, 'stripe', { amountMinor: 2000, paymentMethod: 'pm_card_pendingRefund' });
  const [arriving, returning] = [...await refund(desk, bill, 700), ...await refund(desk, bill, 1300)];
  expect([arriving?.state, returning?.state]).toEqual(['accepted', 'accepted']);
  expect(await tryRefund(desk, bill, 1)).toMatchObject({ ok: false, code: 'refund_exceeds_capture' });
  await desk.stripe.control('POST', `refunds/${arriving?.providerReference}`, { status: 'succeeded' });
  await desk.stripe.control('POST', `refunds/${returning?.providerReference}`, { status: 'failed' });
  await sweep();
  const after = await payments().operationsOf(bill.reference);
  expect(after.filter(({ kind }) => kind === 'refund').map(({ state, reasonCode }) => [state, reasonCode])).toEqual([['succeeded', null], ['failed', 'expired_or_canceled_card']]);
  expect(after.find(({ kind }) => kind === 'capture')).toMatchObject({ refundableMinor: 1300 });
  expect((await refund(desk, bill, 1300))[0]?.state).toBe('accepted');
  await desk.stripe.control('POST', `refunds/${(await payments().operationsOf(bill.reference)).at(-1)?.providerReference}`, { status: 'succeeded' });
  await sweep();
});
