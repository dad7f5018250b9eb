import { commandId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

/** How many guests a check is for. A charge for service by the size of the party follows; one that stands falls away only when somebody who may approves. */
export const changeCovers = contract({
  name: 'change-covers', action: 'order.change-covers', method: 'PUT', path: '/api/pos/orders/:orderId/covers',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, covers: z.int().min(0).max(200), approvalId: id.optional() }), reply: z.object({ order: orderView }),
});
