import { commandId, contract, id, orderType, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

/**
 * Dine-in, takeaway or delivery, on a check of which nothing was paid. Lines take the prices and taxes of the new type from the menu of today;
 * pinned lines, and items that the menu does not know any more, keep their price.
 */
export const changeOrderType = contract({
  name: 'change-order-type', action: 'order.change-type', method: 'POST', path: '/api/pos/orders/:orderId/order-type',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, version, orderType, approvalId: id.optional() }),
  reply: z.object({ order: orderView }),
});
