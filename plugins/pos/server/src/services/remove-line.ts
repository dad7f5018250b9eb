import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { removeLine as contract } from '../../../contracts/remove-line';
import { orderView } from '../domain/order-view';
import { reprice } from '../domain/reprice';
import { approveGrowth } from './approve-growth';
import { reopened } from './change-line';
import { enterOrder } from './enter-order';
import { findLine } from './find-line';
import { pricingOf } from './pricing-of';
import { saveOrder } from './save-order';

/**
 * Takes a line off before it was fired (O6); the row stays, marked removed. A check without lines is seated again (O1).
 * Refuses `line_changed` (O3), `line_already_fired`, `order_has_payments`, and `approval_required` or
 * `approval_refused` when discounts nobody approved would take too large a share of what is left. Round trips: BEGIN, lock, approval when one is brought, save, command row, COMMIT.
 */
export function removeLine(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'remove-line');
      if (!entered.ok) return entered;
      const { check, now, nextState, limits } = entered.value;
      const found = findLine(check, params.lineId, body.lineVersion);
      if (!found.ok) return found;
      if (found.value.firedQuantity > 0) return refuse('line_already_fired', 'The kitchen has it already.', { lineId: params.lineId, firedQuantity: found.value.firedQuantity });
      const lines = check.lines.map((line) => (line.id === params.lineId ? { ...line, state: 'removed' as const, version: line.version + 1 } : line));
      const isEmpty = lines.every((line) => line.state !== 'active');
      const base = reopened(check, nextState, now);
      const after = reprice({ ...base, orderedAt: isEmpty ? null : base.orderedAt }, lines, pricingOf(check));
      if (!after.ok) return after;
      const approver = await approveGrowth(context, check, after.value, body.approvalId);
      if (!approver.ok) return approver;
      const fact = { type: 'line-removed', details: { lineId: params.lineId, itemId: found.value.itemId, quantity: found.value.quantity, totalMinor: found.value.totalMinor } };
      return done({ order: orderView(await saveOrder(context, { before: check, after: after.value, limits, fact, event: 'order.changed.v1', payload: { lineIds: [params.lineId] } })) });
    },
  });
}
