import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { restoreServiceCharge as contract } from '../../../contracts/remove-service-charge';
import { orderView } from '../domain/order-view';
import { reprice } from '../domain/reprice';
import { reopened } from './change-line';
import { enterOrder } from './enter-order';
import { pricingOf } from './pricing-of';
import { saveOrder } from './save-order';

/** Puts a service charge back that was taken off. Refuses `version_conflict`, and `wrong_state` when none was. Round trips: BEGIN, lock, save, command row with COMMIT. */
export function restoreServiceCharge(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'adjust-order', { version: body.version });
      if (!entered.ok) return entered;
      const { check, now, nextState } = entered.value;
      const charge = check.serviceCharge;
      if (charge === null || charge.removedReasonId === null) return refuse('wrong_state', 'No service charge was taken off this check.', { state: check.state, version: check.version });
      // One from a split keeps its rate; it is counted anew because what it was counted of is forgotten here.
      const back = charge.pinned ? { ...charge, removedReasonId: null, baseMinor: 0 } : null;
      const after = reprice({ ...reopened(check, nextState, now), serviceCharge: back }, check.lines, pricingOf(check));
      if (!after.ok) return after;
      const fact = { type: 'service-charge-restored', details: { amountMinor: after.value.serviceCharge?.amountMinor ?? 0 } };
      return done({ order: orderView(await saveOrder(context, { before: check, after: after.value, fact, event: 'order.changed.v1' })) });
    },
  });
}
