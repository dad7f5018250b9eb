import { commandId, contentId, contract, id, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

/**
 * Opens a billed or ended check again, with a reason; an ended one only while the shift that ended it is open, and with somebody's approval.
 * What was paid stays on it. Its receipt is withdrawn; the next closing has a number of its own.
 */
export const reopenOrder = contract({
  name: 'reopen-order', action: 'order.reopen', method: 'POST', path: '/api/pos/orders/:orderId/reopen',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, version, reasonId: contentId, approvalId: id.optional() }),
  reply: z.object({ order: orderView }),
});
