import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import { changeCovers as contract } from '../../../contracts/change-covers';
import { orderView } from '../domain/order-view';
import { reprice } from '../domain/reprice';
import { fallenChargeMinor } from '../domain/service-charge';
import { approveFallenCharge } from './approve-fallen-charge';
import { reopened } from './change-line';
import { enterOrder } from './enter-order';
import { pricingOf } from './pricing-of';
import { saveOrder } from './save-order';

/**
 * Changes how many guests a check is for. The service charge follows; when it falls away, that is taking it off: somebody who may approves, the history says what fell.
 * A bill that says another total is no bill any more (O1). Refuses `order_has_payments` when less would be owed than was paid, `approval_required`, `approval_refused`.
 * Round trips: BEGIN, lock, approval when one is brought, save, command row, COMMIT.
 */
export function changeCovers(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { covers } = input.body;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, input.params.orderId, 'change-covers');
      if (!entered.ok) return entered;
      const { check, now } = entered.value;
      const priced = reprice({ ...check, covers }, check.lines, pricingOf(check));
      if (!priced.ok) return priced;
      const approver = await approveFallenCharge(context, check, priced.value, input.body.approvalId);
      if (!approver.ok) return approver;
      const fallenMinor = fallenChargeMinor(check, priced.value);
      const details = { from: check.covers, to: covers, ...(fallenMinor === 0 ? {} : { amountMinor: fallenMinor, approverId: approver.value }) };
      const after = priced.value.totalMinor === check.totalMinor ? priced.value : reopened(priced.value, 'open', now);
      return done({ order: orderView(await saveOrder(context, { before: check, after, fact: { type: 'covers-changed', details }, event: 'order.changed.v1' })) });
    },
  });
}
