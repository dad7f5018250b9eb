import { commandId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

/** Takes a discount or comp off again; it stays in the history. One that was taken off meanwhile answers `not_found`. */
export const removeAdjustment = contract({
  name: 'remove-adjustment', action: 'order.remove-adjustment', method: 'POST', path: '/api/pos/orders/:orderId/adjustments/:adjustmentId/remove',
  params: z.object({ orderId: id, adjustmentId: id }), body: z.strictObject({ commandId }),
  reply: z.object({ order: orderView }),
});
