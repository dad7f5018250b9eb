import { commandId, contract, id, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { why } from './adjustment';
import { orderView } from './order';

/** The house pays for a line. The kitchen is not told: the guest gets it. Always needs somebody who may approve comps. */
export const compLine = contract({
  name: 'comp-line', action: 'order.comp-line', method: 'POST', path: '/api/pos/orders/:orderId/lines/:lineId/comp',
  params: z.object({ orderId: id, lineId: id }),
  body: z.strictObject({ commandId, adjustmentId: id, lineVersion: version, ...why, approvalId: id.optional() }),
  reply: z.object({ order: orderView }),
});
