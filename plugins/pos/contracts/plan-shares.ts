import { commandId, contract, id, minor, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

/**
 * Divides what is due on one check into parts for different purses: evenly, or by amounts that add up to it. Parts follow the check when it changes,
 * so they always add up to what is due; those that were paid stay. `none` takes the open ones away.
 */
export const planShares = contract({
  name: 'plan-shares', action: 'order.plan-shares', method: 'PUT', path: '/api/pos/orders/:orderId/shares',
  params: z.object({ orderId: id }),
  body: z.strictObject({
    commandId, version,
    plan: z.discriminatedUnion('mode', [z.strictObject({ mode: z.literal('even'), count: z.int().min(2).max(50) }), z.strictObject({ mode: z.literal('amounts'), amountsMinor: z.array(minor.min(1)).min(2).max(50) }), z.strictObject({ mode: z.literal('none') })]),
  }),
  reply: z.object({ order: orderView }),
});
