import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { removeServiceCharge as contract } from '../../../contracts/remove-service-charge';
import { orderView } from '../domain/order-view';
import { reprice } from '../domain/reprice';
import { approve } from './approve';
import { reopened } from './change-line';
import { enterOrder } from './enter-order';
import { pricingOf } from './pricing-of';
import { requireReason } from './require-reason';
import { saveOrder } from './save-order';

/**
 * Takes the service charge off; somebody who may approves. Refuses `version_conflict`, `not_found` (reason), `nothing_to_discount` when there is none,
 * `order_has_payments`, `approval_required`, `approval_refused`. Round trips: BEGIN, lock, approval when one is brought, save, command row with COMMIT.
 */
export function removeServiceCharge(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'adjust-order', { version: body.version });
      if (!entered.ok) return entered;
      const { check, now, nextState } = entered.value;
      const reason = requireReason(check.locationId, body.reasonId, 'service-charge');
      if (!reason.ok) return reason;
      const charge = check.serviceCharge;
      if (charge === null || charge.removedReasonId !== null) return refuse('nothing_to_discount', 'There is no service charge on this check.');
      const after = reprice({ ...reopened(check, nextState, now), serviceCharge: { ...charge, removedReasonId: body.reasonId } }, check.lines, pricingOf(check));
      if (!after.ok) return after;
      const approver = await approve(context, { act: 'pos.approve.service-charge', subjectId: check.id, amountMinor: charge.amountMinor, subjectVersion: check.version }, body.approvalId);
      if (!approver.ok) return approver;
      const fact = { type: 'service-charge-removed', details: { amountMinor: charge.amountMinor, reasonId: body.reasonId, note: body.note, approverId: approver.value } };
      return done({ order: orderView(await saveOrder(context, { before: check, after: after.value, fact, event: 'order.changed.v1' })) });
    },
  });
}
