import { commandId, contract, id, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

/** Takes a line off before it was fired. A fired line answers `line_already_fired`. What discounts then take of the rest may need approval, as in `change-line`. */
export const removeLine = contract({
  name: 'remove-line', action: 'order.remove-line', method: 'POST', path: '/api/pos/orders/:orderId/lines/:lineId/remove',
  params: z.object({ orderId: id, lineId: id }), body: z.strictObject({ commandId, lineVersion: version, approvalId: id.optional() }),
  reply: z.object({ order: orderView }),
});
