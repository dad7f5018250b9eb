import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { removeAdjustment as contract } from '../../../contracts/remove-adjustment';
import { orderView } from '../domain/order-view';
import { reprice } from '../domain/reprice';
import { reopened } from './change-line';
import { enterOrder } from './enter-order';
import { pricingOf } from './pricing-of';
import { saveOrder } from './save-order';

/**
 * Ends a discount or comp; lines that it was on are priced anew, pinned ones too. It asks for more of the guest, so nobody has to approve.
 * Refuses `not_found`. Round trips: BEGIN, lock, save, command row with COMMIT.
 */
export function removeAdjustment(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'adjust-order');
      if (!entered.ok) return entered;
      const { check, now, nextState } = entered.value;
      const gone = check.adjustments.find((each) => each.id === params.adjustmentId);
      if (gone === undefined) return refuse('not_found', 'This discount is not on the check any more.', { adjustmentId: params.adjustmentId });
      const lines = check.lines.map((line) => {
        if (line.id === gone.lineId) return { ...line, pinned: false, version: line.version + 1 };
        return line.discounts.some((each) => each.adjustmentId === gone.id) ? { ...line, pinned: false } : line;
      });
      const after = reprice({ ...reopened(check, nextState, now), adjustments: check.adjustments.filter((each) => each.id !== gone.id) }, lines, pricingOf(check));
      if (!after.ok) return after;
      const fact = { type: 'adjustment-removed', details: { adjustmentId: gone.id, lineId: gone.lineId, kind: gone.kind, amountMinor: gone.amountMinor } };
      return done({ order: orderView(await saveOrder(context, { before: check, after: after.value, fact, event: 'order.changed.v1', payload: { lineIds: gone.lineId === null ? [] : [gone.lineId] } })) });
    },
  });
}
