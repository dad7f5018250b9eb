import { commandId, contract, id, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';
import { linePick } from './split-order';

/** Moves lines, or so many of them, to another open check. The two add up to what they were, to the cent (O7). */
export const moveLines = contract({
  name: 'move-lines', action: 'order.move-lines', method: 'POST', path: '/api/pos/orders/:orderId/move-lines',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, version, approvalId: id.optional(), toOrderId: id, lines: z.array(linePick).min(1).max(300) }), reply: z.object({ order: orderView, to: orderView }),
});
