import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import { discountOrder as contract } from '../../../contracts/discount-order';
import { orderView } from '../domain/order-view';
import { enterOrder } from './enter-order';
import { giveAdjustment } from './give-adjustment';

/**
 * Discounts a whole check (O8). Refuses `version_conflict` and what `giveAdjustment` refuses.
 * Round trips: BEGIN, lock, approval when one is brought, save, command row with COMMIT.
 */
export function discountOrder(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'adjust-order', { version: body.version });
      if (!entered.ok) return entered;
      const { adjustmentId, reduction, reasonId, note, approvalId } = body;
      const saved = await giveAdjustment(context, entered.value, { id: adjustmentId, lineId: null, kind: 'discount', ...reduction, reasonId, note, approvalId });
      return saved.ok ? done({ order: orderView(saved.value) }) : saved;
    },
  });
}
