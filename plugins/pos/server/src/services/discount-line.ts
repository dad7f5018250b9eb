import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import { discountLine as contract } from '../../../contracts/discount-line';
import { orderView } from '../domain/order-view';
import { enterOrder } from './enter-order';
import { findLine } from './find-line';
import { giveAdjustment } from './give-adjustment';

/**
 * Discounts one line (O8). Refuses `line_changed` with both versions (O3) and what `giveAdjustment` refuses.
 * Round trips: BEGIN, lock, approval when one is brought, save, command row with COMMIT.
 */
export function discountLine(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'adjust-order');
      if (!entered.ok) return entered;
      const found = findLine(entered.value.check, params.lineId, body.lineVersion);
      if (!found.ok) return found;
      const { adjustmentId, reasonId, note, approvalId } = body;
      const saved = await giveAdjustment(context, entered.value, { id: adjustmentId, lineId: params.lineId, kind: 'discount', ...body.reduction, reasonId, note, approvalId });
      return saved.ok ? done({ order: orderView(saved.value) }) : saved;
    },
  });
}
