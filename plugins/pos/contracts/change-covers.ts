import { commandId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

/** How many guests a check is for. A charge for service by the size of the party follows. */
export const changeCovers = contract({
  name: 'change-covers', action: 'order.change-covers', method: 'PUT', path: '/api/pos/orders/:orderId/covers',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, covers: z.int().min(0).max(200) }), reply: z.object({ order: orderView }),
});
