import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { cancelOrder as contract } from '../../../contracts/cancel-order';
import { pendingMinor } from '../domain/check';
import { orderView } from '../domain/order-view';
import { appendJournal } from '../repo/journal-append';
import { enterOrder } from './enter-order';
import { requireReason } from './require-reason';
import { saveOrder } from './save-order';

/**
 * Cancels a check on which nothing was ever fired and nothing paid (else it is voided); the table is as it was before. Written to the journal of the acting register, else of the open shift's.
 * Refuses `not_found` for an unknown reason, `version_conflict`, `line_already_fired`, `order_has_payments`. Round trips: BEGIN, lock, save, journal (2), command row, COMMIT.
 */
export function cancelOrder(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'cancel-order', { version: body.version });
      if (!entered.ok) return entered;
      const { check, shift, now, nextState, limits } = entered.value;
      if (check.firedAt !== null) return refuse('line_already_fired', 'The kitchen has something of this check already.');
      if (check.paidMinor + pendingMinor(check) > 0) return refuse('order_has_payments', 'Something was paid on this check already.', { paidMinor: check.paidMinor, pendingMinor: pendingMinor(check) });
      const reason = requireReason(check.locationId, body.reasonId, 'cancel', 'void');
      if (!reason.ok) return reason;
      const after = { ...check, state: nextState, closedAt: now, closedShiftId: shift.id, billedAt: check.billedAt };
      const saved = await saveOrder(context, { before: check, after, limits, fact: { type: 'cancelled', details: { reasonId: body.reasonId } }, event: 'order.cancelled.v1', payload: { reasonId: body.reasonId, closedShiftId: shift.id } });
      await appendJournal(context.trx, shift.series, [{ kind: 'order-cancelled', subjectId: check.id, shiftId: shift.id, payload: { orderId: check.id, orderNumber: check.number, totalMinor: check.totalMinor, reasonId: body.reasonId } }]);
      return done({ order: orderView(saved) });
    },
  });
}
