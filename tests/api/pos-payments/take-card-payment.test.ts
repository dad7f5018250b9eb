import { cancelOrder } from '../../../plugins/pos/server/src/services/cancel-order';
import { planShares } from '../../../plugins/pos/server/src/services/plan-shares';
import { removeLine } from '../../../plugins/pos/server/src/services/remove-line';
import { brokenInvariants } from '../payments/money-kernel';
import { open, sell, tryPay } from '../pos-shifts/till';
import { at, declined, look, newId, openCardTill, payByCard, refusalOf, sql, tryCard, value, type CardTill } from './card-till';

let till: CardTill;
const ann = at('reg1');
beforeAll(async () => { till = await openCardTill(); await open('reg1', 10_000); });
afterAll(() => till.stop());
afterEach(async () => {
  await till.sandbox.control('DELETE', 'faults');
  expect(await brokenInvariants(till.db)).toEqual([]);
});

const journalOf = (subjectId: string) => till.rows(sql<{ kind: string }>`select kind from pos.journal_entry where subject_id = ${subjectId} order by number`);
const papersOf = (orderId: string) => till.rows(sql<{ document_type: string; opens_drawer: boolean }>`select document_type, opens_drawer from printing.job where subject_id = ${orderId} order by sequence`);
const atProvider = async (orderId: string) => {
  const own = await till.rows(sql<{ id: string }>`select id from payments.operation where reference = ${orderId}`);
  const entries = await till.sandbox.control<{ operationId: string; kind: string; amountMinor: number; state: string }[]>('GET', 'operations');
  return entries.filter((entry) => own.some(({ id }) => id === entry.operationId)).map(({ kind, state, amountMinor }) => ({ kind, state, amountMinor }));
};
test('P1 P7 S11 a sale by card closes the check with one receipt, no drawer opens, and check, ledger and provider agree', async () => {
  const sale = await sell(ann, [['steak', 2], ['wine', 1]]);
  const order = await payByCard(ann, sale, sale.dueMinor, { tipMinor: 400 });
  expect(order).toMatchObject({ state: 'closed', paymentStatus: 'paid', paidMinor: sale.totalMinor, pendingMinor: 0, dueMinor: 0 });
  expect(order.payments).toMatchObject([{ kind: 'card', tenderTypeId: 'visa', amountMinor: sale.totalMinor, tipMinor: 400 }]);
  expect(order.operations.map(({ kind, state }) => [kind, state])).toEqual([['authorize', 'succeeded'], ['capture', 'succeeded']]);
  expect(await papersOf(order.id)).toEqual([{ document_type: 'receipt', opens_drawer: false }]);
  expect(await journalOf(order.id)).toEqual([{ kind: 'receipt' }]);
  const [ledger] = await till.rows(sql<{ sum: number }>`select sum(e.amount_minor)::bigint as sum from payments.ledger_entry e join payments.ledger_transaction t on t.id = e.transaction_id join payments.operation o on o.id = t.operation_id where o.reference = ${order.id} and e.account = 'provider-clearing'`);
  expect(ledger?.sum).toBe(sale.totalMinor + 400);
  expect(await atProvider(order.id)).toEqual([{ kind: 'authorize', state: 'succeeded', amountMinor: sale.totalMinor + 400 }, { kind: 'capture', state: 'succeeded', amountMinor: sale.totalMinor + 400 }]);
});

test('P3 a declined card takes nothing: the check is as before, the reason is in words, and another card pays', async () => {
  const sale = await sell(ann, [['soup', 1]]);
  const refusal = refusalOf(await tryCard(ann, sale, sale.dueMinor, { paymentMethod: declined }));
  expect(refusal).toMatchObject({ code: 'card_declined', details: { kind: 'authorize', state: 'declined', dueMinor: sale.dueMinor } });
  expect(refusal.message).toContain(String(refusal.details['reasonCode']).replaceAll('_', ' '));
  const after = await look(ann, sale.id);
  expect(after).toMatchObject({ state: 'open', paymentStatus: 'unpaid', paidMinor: 0, pendingMinor: 0, dueMinor: sale.dueMinor, version: refusal.details['version'] });
  expect(await payByCard(ann, after, after.dueMinor)).toMatchObject({ state: 'closed', paymentStatus: 'paid' });
});

test('P1 a capture id that is the authorisation\'s own or is taken already is refused in words, and the check can be paid with another', async () => {
  const sale = await sell(ann, [['soup', 1]]);
  const operationId = newId();
  expect(await tryCard(ann, sale, sale.dueMinor, { operationId, captureId: operationId })).toMatchObject({ code: 'invalid_input' });
  const [taken] = await till.rows(sql<{ id: string }>`select id from payments.operation limit 1`);
  expect(await tryCard(ann, sale, sale.dueMinor, { operationId, captureId: taken!.id })).toMatchObject({ code: 'already_exists' });
  expect(await payByCard(ann, sale, sale.dueMinor, { operationId })).toMatchObject({ state: 'closed', paymentStatus: 'paid' });
});

test('P4 a sale whose capture is refused for good lets the card go at once: the check owes all of it again, and cash pays', async () => {
  const sale = await sell(ann, [['soup', 1]]);
  await till.sandbox.control('POST', 'next', { ending: 'reject', kind: 'capture' });
  expect(refusalOf(await tryCard(ann, sale, sale.dueMinor))).toMatchObject({ code: 'payment_failed', details: { kind: 'capture', state: 'rejected', dueMinor: sale.dueMinor } });
  const after = await look(ann, sale.id);
  expect(after).toMatchObject({ state: 'open', paymentStatus: 'unpaid', pendingMinor: 0, dueMinor: sale.dueMinor });
  expect(after.operations.map(({ kind, state, held }) => [kind, state, held])).toEqual([['authorize', 'succeeded', false], ['capture', 'rejected', false], ['void', 'succeeded', false]]);
  expect((await atProvider(sale.id)).map(({ kind, state }) => [kind, state])).toEqual([['authorize', 'succeeded'], ['void', 'succeeded']]);
  expect(value(await tryPay(ann, after, 'cash', after.dueMinor)).order).toMatchObject({ state: 'closed', paymentStatus: 'paid' });
});

test('P2 an answer that was lost is pending and no failure: its due is claimed, so nothing else pays, cancels or shrinks the check; the sweep settles it once and the consumer closes the check', async () => {
  const sale = await sell(ann, [['wine', 2], ['bread', 1]]);
  await till.sandbox.control('POST', 'faults', { kind: 'drop-after', match: '^PUT', times: 1 });
  const order = await payByCard(ann, sale, sale.dueMinor);
  expect(order).toMatchObject({ state: 'open', paymentStatus: 'pending', paidMinor: 0, pendingMinor: sale.totalMinor, dueMinor: 0 });
  expect(order.operations).toMatchObject([{ kind: 'authorize', state: 'unknown', held: false }]);
  // Another till that sees the check as it is now.
  expect(await tryCard(ann, order, 100)).toMatchObject({ code: 'amount_exceeds_due', details: { dueMinor: 0 } });
  expect(await tryPay(ann, order, 'cash', 100)).toMatchObject({ code: 'amount_exceeds_due' });
  expect(await tryPay(ann, order, 'cash', 0)).toMatchObject({ code: 'invalid_input' });
  expect(await cancelOrder(ann, { params: { orderId: order.id }, query: {}, body: { commandId: newId(), version: order.version, reasonId: 'why-cancel' } })).toMatchObject({ code: 'order_has_payments', details: { pendingMinor: sale.totalMinor } });
  const [line] = order.lines;
  expect(await removeLine(ann, { params: { orderId: order.id, lineId: line!.id }, query: {}, body: { commandId: newId(), lineVersion: line!.version } })).toMatchObject({ code: 'order_has_payments' });

  await till.sweep();
  expect(await look(ann, order.id)).toMatchObject({ state: 'open', paymentStatus: 'paid', paidMinor: sale.totalMinor, pendingMinor: 0 });
  await till.deliver('pos.finish-paid-orders');
  await till.deliver('pos.finish-paid-orders');
  expect(await look(ann, order.id)).toMatchObject({ state: 'closed', paymentStatus: 'paid' });
  expect(await journalOf(order.id)).toEqual([{ kind: 'receipt' }]);
  expect(await papersOf(order.id)).toHaveLength(1);
  expect((await atProvider(order.id)).map(({ kind }) => kind)).toEqual(['authorize', 'capture']);
});

test('P1 P2 the same command again does nothing twice and tells what is true by now: the till asks once more by sending again', async () => {
  const sale = await sell(ann, [['bread', 3]]);
  const ids = { commandId: newId(), operationId: newId(), captureId: newId() };
  await till.sandbox.control('POST', 'faults', { kind: 'drop-after', match: '^PUT', times: 1 });
  expect(await payByCard(ann, sale, sale.dueMinor, ids)).toMatchObject({ paymentStatus: 'pending' });
  const closed = await payByCard(ann, sale, sale.dueMinor, ids);
  expect(closed).toMatchObject({ state: 'closed', paymentStatus: 'paid' });
  expect(await payByCard(ann, sale, sale.dueMinor, ids)).toEqual(closed);
  expect(await tryCard(ann, sale, sale.dueMinor - 1, ids)).toMatchObject({ code: 'command_id_reused' });
  expect(await till.rows(sql`select kind, count(*)::int as n from payments.operation where reference = ${sale.id} group by kind order by kind`)).toEqual([{ kind: 'authorize', n: 1 }, { kind: 'capture', n: 1 }]);
  expect(await atProvider(sale.id)).toHaveLength(2);
});

test('P4 two commands for one due at the same moment: one takes it, the other is told that the check changed, and for the check as it is now that it exceeds what is due', async () => {
  for (let round = 0; round < 6; round += 1) {
    const sale = await sell(ann, [['wine', 1]]);
    await till.sandbox.control('POST', 'faults', { kind: 'drop-after', match: '^PUT', times: 1 });
    const answers = await Promise.all([0, 1].map(() => tryCard(ann, sale, sale.dueMinor)));
    expect(answers.filter((each) => each.ok)).toHaveLength(1);
    expect(refusalOf(answers.find((each) => !each.ok)!).code).toBe('version_conflict');
    const pending = await look(ann, sale.id);
    expect(await tryCard(ann, pending, sale.totalMinor)).toMatchObject({ code: 'amount_exceeds_due', details: { dueMinor: 0 } });
    await till.sweep();
    await till.deliver('pos.finish-paid-orders');
    expect(await look(ann, sale.id)).toMatchObject({ state: 'closed', paidMinor: sale.totalMinor });
    expect((await atProvider(sale.id)).map(({ kind }) => kind)).toEqual(['authorize', 'capture']);
  }
});

test('O7 P4 a share is paid by a card once: while it is under way it is neither offered nor taken, and the open ones still add up', async () => {
  const sale = await sell(ann, [['steak', 1], ['soup', 1]]);
  const planned = value(await planShares(ann, { params: { orderId: sale.id }, query: {}, body: { commandId: newId(), version: sale.version, plan: { mode: 'even', count: 3 } } })).order;
  const [first, second] = planned.shares;
  await till.sandbox.control('POST', 'faults', { kind: 'drop-after', match: '^PUT', times: 1 });
  const pending = await payByCard(ann, planned, first!.amountMinor, { share: 1 });
  expect(pending.shares.map(({ pending: underWay, paid }) => [underWay, paid])).toEqual([[true, false], [false, false], [false, false]]);
  expect(pending.shares.slice(1).reduce((sum, share) => sum + share.amountMinor, 0)).toBe(pending.dueMinor);
  expect(await tryCard(ann, pending, first!.amountMinor, { share: 1 })).toMatchObject({ code: 'wrong_state' });
  const paid = await payByCard(ann, pending, second!.amountMinor, { share: 2 });
  expect(paid.shares.map(({ paid: done }) => done)).toEqual([false, true, false]);
  const cash = value(await tryPay(ann, paid, 'card', paid.dueMinor)).order;
  expect(cash).toMatchObject({ state: 'open', dueMinor: 0, paymentStatus: 'pending' });
  await till.sweep();
  await till.deliver('pos.finish-paid-orders');
  expect(await look(ann, sale.id)).toMatchObject({ state: 'closed', paymentStatus: 'paid', shares: [{ paid: true }, { paid: true }, { paid: false }] });
});

test('P9 a card tender is never taken by hand, and a tender by hand goes through nobody', async () => {
  const sale = await sell(ann, [['soup', 1]]);
  expect(await tryPay(ann, sale, 'visa', sale.dueMinor)).toMatchObject({ code: 'tender_not_allowed' });
  expect(await tryCard(ann, sale, sale.dueMinor, { tenderTypeId: 'card' })).toMatchObject({ code: 'tender_not_allowed' });
  expect(await tryCard(at('reg2'), sale, sale.dueMinor)).toMatchObject({ code: 'shift_not_open' });
  expect(await tryCard(at(null), sale, sale.dueMinor)).toMatchObject({ code: 'device_required' });
});
