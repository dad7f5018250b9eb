import { commandId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { courseNumber } from './order-course';
import { passOrder } from './list-pass';

/**
 * Sends an order out from the pass, or some courses of it: their open tickets are bumped at every station and the courses are served.
 * Refuses `nothing_at_pass` when none of them is fired and not yet served.
 */
export const bumpOrder = contract({
  name: 'bump-order', action: 'ticket.bump-order', method: 'POST', path: '/api/pos/pass/:orderId/bump',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, courses: z.array(courseNumber).min(1).max(9).optional() }), reply: z.object({ order: passOrder }),
});

/** Brings back what left the pass last; the tickets stay bumped. Refuses `nothing_at_pass` when nothing was served. */
export const recallOrder = contract({
  name: 'recall-order', action: 'ticket.recall-order', method: 'POST', path: '/api/pos/pass/:orderId/recall',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId }), reply: z.object({ order: passOrder }),
});
