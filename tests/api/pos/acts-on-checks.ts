import type { Actor } from '@nova/platform/access';
import { newId, type Outcome } from '@nova/platform/pure';
import type { OrderView } from '@nova/pos/contracts';
import { addLines } from '../../../plugins/pos/server/src/services/add-lines';
import { addOpenItem } from '../../../plugins/pos/server/src/services/add-open-item';
import { cancelOrder } from '../../../plugins/pos/server/src/services/cancel-order';
import { changeCovers } from '../../../plugins/pos/server/src/services/change-covers';
import { changeLine } from '../../../plugins/pos/server/src/services/change-line';
import { changeOrderType } from '../../../plugins/pos/server/src/services/change-order-type';
import { compLine } from '../../../plugins/pos/server/src/services/comp-line';
import { discountLine } from '../../../plugins/pos/server/src/services/discount-line';
import { discountOrder } from '../../../plugins/pos/server/src/services/discount-order';
import { fireOrder } from '../../../plugins/pos/server/src/services/fire-order';
import { holdCourse } from '../../../plugins/pos/server/src/services/hold-course';
import { markServed } from '../../../plugins/pos/server/src/services/mark-served';
import { mergeOrders } from '../../../plugins/pos/server/src/services/merge-orders';
import { moveLines } from '../../../plugins/pos/server/src/services/move-lines';
import { moveTable } from '../../../plugins/pos/server/src/services/move-table';
import { planShares } from '../../../plugins/pos/server/src/services/plan-shares';
import { printBill } from '../../../plugins/pos/server/src/services/print-bill';
import { removeAdjustment } from '../../../plugins/pos/server/src/services/remove-adjustment';
import { removeLine } from '../../../plugins/pos/server/src/services/remove-line';
import { removeServiceCharge } from '../../../plugins/pos/server/src/services/remove-service-charge';
import { renameOrder } from '../../../plugins/pos/server/src/services/rename-order';
import { reopenOrder } from '../../../plugins/pos/server/src/services/reopen-order';
import { restoreServiceCharge } from '../../../plugins/pos/server/src/services/restore-service-charge';
import { rushOrder } from '../../../plugins/pos/server/src/services/rush-order';
import { setTaxExempt } from '../../../plugins/pos/server/src/services/set-tax-exempt';
import { splitOrder } from '../../../plugins/pos/server/src/services/split-order';
import { takePayment } from '../../../plugins/pos/server/src/services/take-payment';
import { transferOrder } from '../../../plugins/pos/server/src/services/transfer-order';
import { voidLine } from '../../../plugins/pos/server/src/services/void-line';
import { voidOrder } from '../../../plugins/pos/server/src/services/void-order';
import { sampleCatalogue } from '../pos-shifts/sample-restaurant';

/** What an act is given: the check, another one, and numbers that choose. */
export interface Chosen { readonly order: OrderView; readonly other: OrderView; readonly a: number; readonly b: number }
type Act = (actor: Actor, chosen: Chosen) => Promise<Outcome<unknown>>;

const types = ['dine-in', 'takeaway', 'delivery'] as const;
const dishes = ['soup', 'steak', 'wine', 'bread', 'lunch'];
const parts = ['soup', 'wine'].map((dish) => ({ groupId: 'parts', optionId: `is-${dish}`, quantity: 1 }));
const why = (kind: string) => ({ reasonId: `why-${kind}`, note: '' });
const pick = <T>(list: readonly T[], nth: number): T => list[nth % list.length] as T;
const on = (order: OrderView) => ({ params: { orderId: order.id }, query: {} });
const lineOf = ({ order, a }: Chosen) => pick<Pick<OrderView['lines'][number], 'id' | 'version' | 'quantity'>>(order.lines.length === 0 ? [{ id: newId(), version: 1, quantity: 1 }] : order.lines, a);
const onLine = (chosen: Chosen) => ({ params: { orderId: chosen.order.id, lineId: lineOf(chosen).id }, query: {} });
const some = (chosen: Chosen) => [{ lineId: lineOf(chosen).id, quantity: 1 + (chosen.b % lineOf(chosen).quantity) }];
const command = () => ({ commandId: newId() });
const reduction = (b: number) => (b % 2 === 0 ? { mode: 'percent' as const, value: 1 + ((b * 4_999) % 400_000) } : { mode: 'amount' as const, value: 1 + (b % 900) });
const parted = ({ order, a, b }: Chosen) => {
  const line = lineOf({ order, other: order, a, b });
  return line.quantity < 2 ? [[{ lineId: line.id }]] : [[{ lineId: line.id, quantity: 1 }], [{ lineId: line.id, quantity: line.quantity - 1 }]];
};

/** Every command that changes a check, at random. */
export const acts: Readonly<Record<string, Act>> = {
  'add-lines': (actor, { order, a, b }) => addLines(actor, { ...on(order), body: { ...command(), catalogueHash: sampleCatalogue.hash, lines: [{ lineId: newId(), itemId: pick(dishes, a), quantity: 1 + (b % 4), modifiers: pick(dishes, a) === 'lunch' ? parts : [], seat: 1 + (b % 3), note: b % 5 === 0 ? 'no salt' : '' }] } }),
  'add-open-item': (actor, { order, a, b }) => addOpenItem(actor, { ...on(order), body: { ...command(), lineId: newId(), name: 'Lobster', unitPriceMinor: a, quantity: 1 + (b % 3), taxClassId: 'full', stationId: null, seat: null, course: 1, ...why('open-item') } }),
  'change-line': (actor, chosen) => changeLine(actor, { ...onLine(chosen), body: { ...command(), lineVersion: lineOf(chosen).version, quantity: 1 + (chosen.b % 5), seat: chosen.b % 2 === 0 ? null : 2, course: 1 + (chosen.b % 3), note: `note ${chosen.b}` } }),
  'remove-line': (actor, chosen) => removeLine(actor, { ...onLine(chosen), body: { ...command(), lineVersion: lineOf(chosen).version } }),
  'change-covers': (actor, { order, a }) => changeCovers(actor, { ...on(order), body: { ...command(), covers: 5 + (a % 6) } }),
  'change-order-type': (actor, { order, a }) => changeOrderType(actor, { ...on(order), body: { ...command(), version: order.version, orderType: pick(types, a) } }),
  'discount-order': (actor, { order, b }) => discountOrder(actor, { ...on(order), body: { ...command(), adjustmentId: newId(), version: order.version, reduction: reduction(b), ...why('discount') } }),
  'discount-line': (actor, chosen) => discountLine(actor, { ...onLine(chosen), body: { ...command(), adjustmentId: newId(), lineVersion: lineOf(chosen).version, reduction: reduction(chosen.b), ...why('discount') } }),
  'comp-line': (actor, chosen) => compLine(actor, { ...onLine(chosen), body: { ...command(), adjustmentId: newId(), lineVersion: lineOf(chosen).version, ...why('comp') } }),
  'remove-adjustment': (actor, { order, a }) => removeAdjustment(actor, { params: { orderId: order.id, adjustmentId: order.adjustments.length === 0 ? newId() : pick(order.adjustments, a).id }, query: {}, body: command() }),
  'remove-service-charge': (actor, { order }) => removeServiceCharge(actor, { ...on(order), body: { ...command(), version: order.version, ...why('service-charge') } }),
  'restore-service-charge': (actor, { order }) => restoreServiceCharge(actor, { ...on(order), body: { ...command(), version: order.version } }),
  'set-tax-exempt': (actor, { order }) => setTaxExempt(actor, { ...on(order), body: { ...command(), version: order.version, exemption: order.taxExempt === null ? why('tax-exempt') : null } }),
  'fire-order': (actor, { order }) => fireOrder(actor, { ...on(order), body: command() }),
  'hold-course': (actor, { order, a }) => holdCourse(actor, { ...on(order), body: { ...command(), course: 1 + (a % 2), held: a % 3 !== 0 } }),
  'rush-order': (actor, { order, a }) => rushOrder(actor, { ...on(order), body: { ...command(), rushed: a % 3 !== 0 } }),
  'mark-served': (actor, { order }) => markServed(actor, { ...on(order), body: command() }),
  'void-line': (actor, chosen) => voidLine(actor, { ...onLine(chosen), body: { ...command(), lineVersion: lineOf(chosen).version, quantity: 1 + (chosen.b % lineOf(chosen).quantity), ...why('void') } }),
  'void-order': (actor, { order }) => voidOrder(actor, { ...on(order), body: { ...command(), version: order.version, ...why('void') } }),
  'split-order': (actor, chosen) => splitOrder(actor, { ...on(chosen.order), body: { ...command(), version: chosen.order.version, checks: [{ orderId: newId(), name: 'Part', covers: 1, lines: some(chosen), seats: [] }] } }),
  'split-in-parts': (actor, chosen) => splitOrder(actor, { ...on(chosen.order), body: { ...command(), version: chosen.order.version, checks: parted(chosen).map((lines) => ({ orderId: newId(), name: '', covers: 0, lines, seats: [] })) } }),
  'move-lines': (actor, chosen) => moveLines(actor, { ...on(chosen.order), body: { ...command(), version: chosen.order.version, toOrderId: chosen.other.id, lines: some(chosen) } }),
  'merge-orders': (actor, { order, other }) => mergeOrders(actor, { ...on(order), body: { ...command(), version: order.version, intoOrderId: other.id } }),
  'move-table': (actor, { order }) => moveTable(actor, { ...on(order), body: { ...command(), tableId: 't1', alongside: true } }),
  'rename-order': (actor, { order, a }) => renameOrder(actor, { ...on(order), body: { ...command(), name: `Guest ${a}` } }),
  'transfer-order': (actor, { order }) => transferOrder(actor, { ...on(order), body: { ...command(), serverId: 'bob' } }),
  'plan-shares': (actor, { order, a }) => planShares(actor, { ...on(order), body: { ...command(), version: order.version, plan: { mode: 'even', count: 2 + (a % 3) } } }),
  'print-bill': (actor, { order }) => printBill(actor, { ...on(order), body: { ...command(), version: order.version } }),
  'pay-part': (actor, { order, a }) => takePayment(actor, { ...on(order), body: { ...command(), operationId: newId(), version: order.version, tenderTypeId: 'card', amountMinor: 1 + (a % Math.max(1, order.dueMinor)), tipMinor: a % 2, reference: '' } }),
  'pay-all': (actor, { order }) => takePayment(actor, { ...on(order), body: { ...command(), operationId: newId(), version: order.version, tenderTypeId: 'card', amountMinor: order.dueMinor, tipMinor: 0, reference: '' } }),
  'reopen-order': (actor, { order }) => reopenOrder(actor, { ...on(order), body: { ...command(), version: order.version, reasonId: 'why-reopen' } }),
  'cancel-order': (actor, { order }) => cancelOrder(actor, { ...on(order), body: { ...command(), version: order.version, reasonId: 'why-cancel' } }),
};
