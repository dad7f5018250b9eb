import { commandId, contract, id, text } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

/** The name by which a check is called out or found again. */
export const renameOrder = contract({
  name: 'rename-order', action: 'order.rename', method: 'PUT', path: '/api/pos/orders/:orderId/name',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, name: text(60, 0) }), reply: z.object({ order: orderView }),
});
