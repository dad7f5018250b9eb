import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { AppError, done, refuse, type Outcome } from '@nova/platform/pure';
import { changeOrderType as contract } from '../../../contracts/change-order-type';
import { pendingMinor, type Check } from '../domain/check';
import { orderView } from '../domain/order-view';
import { reprice } from '../domain/reprice';
import { retypeLine } from '../domain/retype-line';
import { fallenChargeMinor } from '../domain/service-charge';
import { approveFallenCharge } from './approve-fallen-charge';
import { approveGrowth } from './approve-growth';
import { reopened } from './change-line';
import { enterOrder } from './enter-order';
import { pricingOf } from './pricing-of';
import { saveOrder } from './save-order';
import { venueOf } from './venue-of';

/**
 * Sells a check in another way: its own prices and taxes (O8, O9), and a service charge only at a table: one that stands falls away only when somebody who may approves,
 * and so do discounts that become too large a share of lower prices. What the kitchen has stays as it is.
 * Refuses `version_conflict`, `order_has_payments` once anything was paid, `invalid_input` for a type that is not offered,
 * `approval_required`, `approval_refused`. Round trips: BEGIN, lock, approval when one is brought, save, command row with COMMIT.
 */
export function changeOrderType(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'adjust-order', { version: body.version });
      if (!entered.ok) return entered;
      const { check, now, nextState } = entered.value;
      if (check.paidMinor + pendingMinor(check) > 0) return refuse('order_has_payments', 'Something was paid on this check already.', { paidMinor: check.paidMinor, pendingMinor: pendingMinor(check) });
      if (!venueOf(check.locationId).orderTypes.includes(body.orderType)) return refuse('invalid_input', `${body.orderType} is not offered here.`, { fields: [{ path: 'body.orderType', reason: 'is not offered here' }] });
      const catalogue = platform().content.catalogue(check.locationId);
      if (catalogue === null) throw new AppError('not_found', 'Nothing is sold at this location.', { locationId: check.locationId });
      const serviceCharge = check.serviceCharge?.removedReasonId == null ? null : check.serviceCharge;
      const base: Check = { ...reopened(check, nextState, now), orderType: body.orderType, serviceCharge };
      const after = reprice(base, check.lines.map((line) => retypeLine(catalogue, line, body.orderType)), pricingOf(base));
      if (!after.ok) return after;
      const approver = fallenChargeMinor(check, after.value) > 0 ? await approveFallenCharge(context, check, after.value, body.approvalId) : await approveGrowth(context, check, after.value, body.approvalId);
      if (!approver.ok) return approver;
      const fact = { type: 'type-changed', details: { from: check.orderType, to: body.orderType, totalMinor: after.value.totalMinor } };
      return done({ order: orderView(await saveOrder(context, { before: check, after: after.value, fact, event: 'order.changed.v1' })) });
    },
  });
}
