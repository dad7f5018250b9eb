import { commandId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';
import { ticket } from './ticket';

/** Sends what is not yet fired to its stations, as delta tickets (O4, O5). `courses` limits it to those courses. */
export const fireOrder = contract({
  name: 'fire-order', action: 'order.fire', method: 'POST', path: '/api/pos/orders/:orderId/fire',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, courses: z.array(z.int().min(1).max(9)).max(9).optional() }),
  reply: z.object({ order: orderView, tickets: z.array(ticket) }),
});
