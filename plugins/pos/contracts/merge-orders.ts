import { commandId, contract, id, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

/** Everything on this check goes to another; this one ends `merged`, with nothing on it and its history kept (O7). Refused once something was paid on it. */
export const mergeOrders = contract({
  name: 'merge-orders', action: 'order.merge', method: 'POST', path: '/api/pos/orders/:orderId/merge',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, version, intoOrderId: id }), reply: z.object({ order: orderView, into: orderView }),
});
