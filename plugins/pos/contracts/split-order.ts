import { commandId, contract, id, text, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

/** A line, or so many of it; all of it when no quantity is said. */
export const linePick = z.strictObject({ lineId: id, quantity: z.int().min(1).max(999).optional() });

/**
 * Splits new checks off at the same table: by line, by quantity, by seat (O7). They add up to what the check was, to the cent; something has to stay on it.
 * To divide what is due and not the dishes, plan shares.
 */
export const splitOrder = contract({
  name: 'split-order', action: 'order.split', method: 'POST', path: '/api/pos/orders/:orderId/split',
  params: z.object({ orderId: id }),
  body: z.strictObject({
    commandId, version, approvalId: id.optional(),
    checks: z.array(z.strictObject({ orderId: id, name: text(60, 0).default(''), /** Guests who go with it. */ covers: z.int().min(0).max(200).default(0), lines: z.array(linePick).max(300).default([]), seats: z.array(z.int().min(1).max(99)).max(99).default([]) })).min(1).max(20),
  }),
  reply: z.object({ order: orderView, checks: z.array(orderView) }),
});
