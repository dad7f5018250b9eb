import { commandId, contract, id, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { reduction, why } from './adjustment';
import { orderView } from './order';

/** Takes a share or an amount off the whole check, allotted over its lines to the cent. Above the house's threshold somebody who may approves. */
export const discountOrder = contract({
  name: 'discount-order', action: 'order.discount', method: 'POST', path: '/api/pos/orders/:orderId/discounts',
  params: z.object({ orderId: id }),
  body: z.strictObject({ commandId, adjustmentId: id, version, reduction, ...why, approvalId: id.optional() }),
  reply: z.object({ order: orderView }),
});
