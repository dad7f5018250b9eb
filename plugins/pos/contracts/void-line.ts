import { commandId, contract, id, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { why } from './adjustment';
import { orderView } from './order';
import { ticket } from './ticket';

/**
 * Takes back a line that the kitchen has, or some pieces of it, and tells the kitchen (O6). Above the house's threshold somebody who may approves.
 * A line that was never fired answers `line_not_fired`: remove it.
 */
export const voidLine = contract({
  name: 'void-line', action: 'order.void-line', method: 'POST', path: '/api/pos/orders/:orderId/lines/:lineId/void',
  params: z.object({ orderId: id, lineId: id }),
  body: z.strictObject({ commandId, lineVersion: version, quantity: z.int().min(1).max(999).optional(), ...why, approvalId: id.optional() }),
  reply: z.object({ order: orderView, tickets: z.array(ticket) }),
});
