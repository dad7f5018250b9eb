import { commandId, contract, id, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { reduction, why } from './adjustment';
import { orderView } from './order';

/** Takes a share or an amount off one line. 409 `line_changed` with both versions when this very line changed since `lineVersion` (O3). */
export const discountLine = contract({
  name: 'discount-line', action: 'order.discount-line', method: 'POST', path: '/api/pos/orders/:orderId/lines/:lineId/discounts',
  params: z.object({ orderId: id, lineId: id }),
  body: z.strictObject({ commandId, adjustmentId: id, lineVersion: version, reduction, ...why, approvalId: id.optional() }),
  reply: z.object({ order: orderView }),
});
