import { commandId, contentId, contract, id, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

/** Cancels a check on which nothing was fired and nothing paid. */
export const cancelOrder = contract({
  name: 'cancel-order', action: 'order.cancel', method: 'POST', path: '/api/pos/orders/:orderId/cancel',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, version, reasonId: contentId }),
  reply: z.object({ order: orderView }),
});
