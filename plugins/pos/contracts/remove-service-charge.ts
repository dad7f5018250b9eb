import { commandId, contract, id, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { why } from './adjustment';
import { orderView } from './order';

/** Takes the service charge off, with a reason; it stays off whatever is ordered later. */
export const removeServiceCharge = contract({
  name: 'remove-service-charge', action: 'order.remove-service-charge', method: 'POST', path: '/api/pos/orders/:orderId/service-charge/remove',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, version, ...why, approvalId: id.optional() }),
  reply: z.object({ order: orderView }),
});

/** Puts it back as the house rules say. */
export const restoreServiceCharge = contract({
  name: 'restore-service-charge', action: 'order.restore-service-charge', method: 'POST', path: '/api/pos/orders/:orderId/service-charge/restore',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, version }),
  reply: z.object({ order: orderView }),
});
