import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, newId, refuse, type Outcome } from '@nova/platform/pure';
import { mergeOrders as contract } from '../../../contracts/merge-orders';
import { activeLines, pendingMinor, type Check } from '../domain/check';
import { liveTable } from '../domain/live-table';
import { orderView } from '../domain/order-view';
import { maxLines } from '../domain/reprice';
import { chargesMix, transferLines } from '../domain/transfer-lines';
import { loadTables } from '../repo/floor';
import { settleMerged } from '../repo/move-lines';
import { reopened } from './change-line';
import { enterOrders } from './enter-orders';
import { saveOrder } from './save-order';
import { writeTransfer } from './write-transfer';

/**
 * Merges a check into another: all its lines, discounts, service charge and guests go there, to the cent (O7); it ends `merged` with a total of 0, and both keep their history. The table that it
 * leaves is dirty when something had been ordered, else free (O1). Refuses `version_conflict`, `order_has_payments` when something was paid on the check that would end, `invalid_input` for one
 * check twice, `checks_do_not_mix`. Round trips: BEGIN, lock, move, save, save, tables, settle, command row, COMMIT.
 */
export function mergeOrders(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      if (body.intoOrderId === params.orderId) return refuse('invalid_input', 'A check cannot go into itself.', { fields: [{ path: 'body.intoOrderId', reason: 'is the same check' }] });
      const entered = await enterOrders(context, [{ orderId: params.orderId, act: 'merge-order', version: body.version }, { orderId: body.intoOrderId, act: 'move-lines' }]);
      if (!entered.ok) return entered;
      const { checks: [check, target], shift, now } = entered.value;
      if (check === undefined || target === undefined) return refuse('not_found', 'There is no such check.', { orderId: params.orderId });
      if (check.paidMinor + pendingMinor(check) > 0) return refuse('order_has_payments', 'Something was paid on this check. Merge the other one into it instead.', { paidMinor: check.paidMinor, pendingMinor: pendingMinor(check), orderId: check.id });
      if (!chargesMix(check, target)) return refuse('checks_do_not_mix', 'The service charges of the two checks are taxed differently.', { orderId: target.id });
      const lines = activeLines(check);
      if (lines.length + activeLines(target).length > maxLines) return refuse('invalid_input', `A check holds at most ${maxLines} lines.`, { fields: [{ path: 'body', reason: `at most ${maxLines} lines on a check` }] });
      const transfer = transferLines(check, target, lines.map((line) => ({ lineId: line.id, quantity: line.quantity })), newId);
      const received = lines.length === 0 ? target : reopened(transfer.to, 'open', now);
      const into = await writeTransfer(context, { from: check, before: target, after: { ...received, covers: Math.min(200, target.covers + check.covers) }, transfer, now });
      const gone = new Set(lines.map((line) => line.id));
      const ended: Check = { ...transfer.from, state: 'merged', serviceCharge: null, subtotalMinor: 0, taxMinor: 0, totalMinor: 0, adjustments: [], courses: {}, closedAt: now, closedShiftId: shift.id, billedAt: check.billedAt, shares: [] };
      const fact = { type: 'merged', details: { intoOrderId: target.id, intoNumber: target.number, fromTableId: check.tableId, lines: transfer.moved.map(({ lineId, quantity, totalMinor }) => ({ lineId, quantity, totalMinor })) } };
      const order = await saveOrder(context, { before: { ...check, lines: check.lines.filter((line) => !gone.has(line.id)) }, after: ended, fact, event: 'order.merged.v1', payload: { intoOrderId: target.id, fromTableId: check.tableId, closedShiftId: shift.id } });
      const floor = check.tableId === null ? null : await loadTables(context.trx, { locationId: check.locationId, tableIds: [check.tableId], registerId: actor.registerId });
      const left = floor === null || check.tableId === null ? [] : (liveTable(check.tableId, floor).party?.tableIds ?? [check.tableId]);
      const isElsewhere = target.tableId === null || !left.includes(target.tableId);
      await settleMerged(context.trx, { orderId: check.id, tableId: target.tableId, dirty: isElsewhere && check.orderedAt !== null ? left : [], locationId: check.locationId, now });
      return done({ order: orderView({ ...order, tableId: target.tableId }), into: orderView(into) });
    },
  });
}
