import { contentId, contract, id, instant } from '@nova/platform/contracts';
import { z } from 'zod';

/** All that happened to a check, oldest first, with who did it. */
export const getOrderTimeline = contract({
  name: 'get-order-timeline', action: 'order.timeline', method: 'GET', path: '/api/pos/orders/:orderId/timeline',
  params: z.object({ orderId: id }),
  reply: z.object({ events: z.array(z.object({ sequence: z.int(), type: z.string(), actorId: contentId.nullable(), actorName: z.string(), at: instant, details: z.record(z.string(), z.unknown()) })) }),
});
