import { commandId, contract, id, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { why } from './adjustment';
import { orderView } from './order';
import { ticket } from './ticket';

/** Takes back a whole check of which the kitchen had something, and tells the kitchen (O6). Nothing may be paid on it. One that was never fired answers `wrong_state`: cancel it. */
export const voidOrder = contract({
  name: 'void-order', action: 'order.void', method: 'POST', path: '/api/pos/orders/:orderId/void',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, version, ...why, approvalId: id.optional() }),
  reply: z.object({ order: orderView, tickets: z.array(ticket) }),
});
