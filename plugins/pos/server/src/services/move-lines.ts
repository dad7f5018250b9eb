import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, newId, refuse, type Outcome } from '@nova/platform/pure';
import { moveLines as contract } from '../../../contracts/move-lines';
import { boundMinor } from '../domain/check';
import { orderView } from '../domain/order-view';
import { planSplit } from '../domain/plan-split';
import { maxLines } from '../domain/reprice';
import { chargesMix, transferLines } from '../domain/transfer-lines';
import { approveMoved } from './approve-growth';
import { reopened } from './change-line';
import { enterOrders } from './enter-orders';
import { leftLines, writeTransfer } from './write-transfer';

/**
 * Moves lines to another open check of the place; the two are worth together what they were, to the cent (O7). Both are open again when they were billed (O1); planned shares end.
 * Refuses `version_conflict`, `not_found`, `invalid_input` for one check twice or too much of a line, `checks_do_not_mix` when their service charges are taxed differently,
 * `order_has_payments` when less would stay than was paid, `approval_required` or `approval_refused` when a discount of a check that nobody approved would take too large a share (O6).
 * Round trips: BEGIN, lock, approval when one is brought, move, save, save, command row, COMMIT.
 */
export function moveLines(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      if (body.toOrderId === params.orderId) return refuse('invalid_input', 'The lines are on this check already.', { fields: [{ path: 'body.toOrderId', reason: 'is the same check' }] });
      const entered = await enterOrders(context, [{ orderId: params.orderId, act: 'move-lines', version: body.version }, { orderId: body.toOrderId, act: 'move-lines' }]);
      if (!entered.ok) return entered;
      const { checks: [check, target], now } = entered.value;
      if (check === undefined || target === undefined) return refuse('not_found', 'There is no such check.', { orderId: params.orderId });
      const plan = planSplit(check, [{ lines: body.lines, seats: [] }]);
      if (!plan.ok) return plan;
      if (!chargesMix(check, target)) return refuse('checks_do_not_mix', 'The service charges of the two checks are taxed differently.', { orderId: target.id });
      const transfer = transferLines(check, target, plan.value[0] ?? [], newId);
      if (transfer.to.lines.filter((line) => line.state === 'active').length > maxLines) return refuse('invalid_input', `A check holds at most ${maxLines} lines.`, { fields: [{ path: 'body.lines', reason: `at most ${maxLines} lines on a check` }] });
      if (transfer.from.totalMinor < boundMinor(check)) return refuse('order_has_payments', 'More was paid on the check, or is being taken from a card, than would stay on it.', { paidMinor: check.paidMinor, pendingMinor: check.takingMinor, totalMinor: transfer.from.totalMinor });
      const approver = await approveMoved(context, check, [{ from: [check], after: transfer.from }, { from: [check, target], after: transfer.to }], body.approvalId);
      if (!approver.ok) return approver;
      const to = await writeTransfer(context, { from: check, before: target, after: reopened(transfer.to, 'open', now), transfer, now });
      const order = await leftLines(context, { before: check, after: transfer.from, transfers: [transfer], now });
      return done({ order: orderView(order), to: orderView(to) });
    },
  });
}
