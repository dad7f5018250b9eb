import { cancelOrder } from '../../../plugins/pos/server/src/services/cancel-order';
import { brokenInvariants } from '../payments/money-kernel';
import { open, sell, tryPay } from '../pos-shifts/till';
import { at, declined, look, newId, openCardTill, refusalOf, sql, tryCaptureHold, tryHold, tryRelease, value, type CardTill } from './card-till';

let till: CardTill;
const ann = at('reg1');
beforeAll(async () => { till = await openCardTill(); await open('reg1', 10_000); await open('reg2', 10_000); });
afterAll(() => till.stop());
afterEach(async () => {
  await till.sandbox.control('DELETE', 'faults');
  expect(await brokenInvariants(till.db)).toEqual([]);
});

test('P4 a tab holds more than is on the check; its part is captured with a tip on the register that takes it (S8), the rest goes back, and the check closes', async () => {
  const sale = await sell(ann, [['steak', 1]]);
  const tab = value(await tryHold(ann, sale, 5000)).order;
  expect(tab).toMatchObject({ paymentStatus: 'authorised', pendingMinor: 5000, dueMinor: 0, paidMinor: 0, operations: [{ kind: 'authorize', state: 'succeeded', held: true }] });
  const holdId = tab.operations[0]!.id;
  expect(await tryPay(ann, tab, 'cash', 1)).toMatchObject({ code: 'amount_exceeds_due' });
  expect(await tryCaptureHold(ann, tab, holdId, sale.totalMinor + 1)).toMatchObject({ code: 'amount_exceeds_due', details: { dueMinor: sale.totalMinor } });
  const bar = at('reg2');
  const closed = value(await tryCaptureHold(bar, tab, holdId, sale.totalMinor, { tipMinor: 300 })).order;
  expect(closed).toMatchObject({ state: 'closed', paymentStatus: 'paid', paidMinor: sale.totalMinor, pendingMinor: 0 });
  expect(closed.operations.map(({ kind, state, held }) => [kind, state, held])).toEqual([['authorize', 'succeeded', false], ['capture', 'succeeded', false]]);
  const [money] = await till.rows(sql<{ register: string }>`select register_id as register from payments.operation where reference = ${sale.id} and kind = 'capture'`);
  expect(money).toEqual({ register: 'reg2' });
});

test('P4 a hold is let go: what it claimed is due again, and until then the check is neither cancelled nor captured beside it', async () => {
  const sale = await sell(ann, [['soup', 2]]);
  const tab = value(await tryHold(ann, sale, 500)).order;
  const holdId = tab.operations[0]!.id;
  expect(tab.dueMinor).toBe(sale.totalMinor - 500);
  expect(await cancelOrder(ann, { params: { orderId: tab.id }, query: {}, body: { commandId: newId(), version: tab.version, reasonId: 'why-cancel' } })).toMatchObject({ code: 'order_has_payments' });
  const free = value(await tryRelease(ann, tab, holdId)).order;
  expect(free).toMatchObject({ state: 'open', paymentStatus: 'unpaid', pendingMinor: 0, dueMinor: sale.totalMinor });
  expect(await tryCaptureHold(ann, free, holdId, 100)).toMatchObject({ code: 'wrong_state' });
  expect(await tryCaptureHold(ann, free, newId(), 100)).toMatchObject({ code: 'not_found' });
  expect(value(await tryPay(ann, free, 'card', free.dueMinor)).order.state).toBe('closed');
});

test('P2 P3 a declined hold claims nothing; one whose answer was lost is asked for until the sweep knows, then it stands', async () => {
  const sale = await sell(ann, [['wine', 1]]);
  expect(refusalOf(await tryHold(ann, sale, 2000, { paymentMethod: declined })).code).toBe('card_declined');
  const before = await look(ann, sale.id);
  expect(before).toMatchObject({ paymentStatus: 'unpaid', pendingMinor: 0 });
  await till.sandbox.control('POST', 'faults', { kind: 'drop-after', match: '^PUT', times: 1 });
  const asked = value(await tryHold(ann, before, 2000)).order;
  expect(asked).toMatchObject({ paymentStatus: 'pending', pendingMinor: 2000 });
  expect(await tryCaptureHold(ann, asked, asked.operations.at(-1)!.id, 100)).toMatchObject({ code: 'wrong_state' });
  await till.sweep();
  const held = await look(ann, sale.id);
  expect(held).toMatchObject({ state: 'open', paymentStatus: 'authorised', operations: [{ state: 'declined' }, { state: 'succeeded', held: true }] });
  expect(value(await tryCaptureHold(ann, held, held.operations[1]!.id, sale.totalMinor)).order).toMatchObject({ state: 'closed' });
});

test('P4 a capture that came to nothing leaves the hold standing, and the hold pays with the next one', async () => {
  const sale = await sell(ann, [['wine', 2]]);
  const tab = value(await tryHold(ann, sale, sale.totalMinor)).order;
  const holdId = tab.operations[0]!.id;
  await till.sandbox.control('POST', 'next', { ending: 'reject', kind: 'capture' });
  expect(refusalOf(await tryCaptureHold(ann, tab, holdId, sale.totalMinor))).toMatchObject({ code: 'payment_failed', details: { kind: 'capture', state: 'rejected' } });
  const standing = await look(ann, sale.id);
  expect(standing).toMatchObject({ state: 'open', paymentStatus: 'authorised', pendingMinor: sale.totalMinor });
  expect(value(await tryCaptureHold(ann, standing, holdId, sale.totalMinor)).order).toMatchObject({ state: 'closed', paidMinor: sale.totalMinor });
});

// The last one: after it the house is a week older.
test('P4 P8 a tab whose hold ends is captured for what is due and no more: the rest goes back, the check is paid and closes; of one that was paid in part, only what is left', async () => {
  till.rules.holds = { captureBeforeEnd: true, watchMinutes: 240 };
  const sale = await sell(ann, [['steak', 1]]);
  const two = await sell(ann, [['soup', 1]]);
  const tab = value(await tryHold(ann, sale, sale.totalMinor + 2500)).order;
  const part = value(await tryPay(ann, two, 'cash', 100)).order;
  const shared = value(await tryHold(ann, part, two.totalMinor)).order;
  await till.watchHolds((7 * 24 - 3) * 3_600_000);
  await till.deliver('pos.finish-paid-orders');
  expect(await look(ann, tab.id)).toMatchObject({ state: 'closed', paymentStatus: 'paid', paidMinor: sale.totalMinor, payments: [{ kind: 'card', amountMinor: sale.totalMinor }] });
  expect(await look(ann, shared.id)).toMatchObject({ state: 'closed', paidMinor: two.totalMinor, payments: [{ kind: 'cash', amountMinor: 100 }, { kind: 'card', amountMinor: two.totalMinor - 100 }] });
});
