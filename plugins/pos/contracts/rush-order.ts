import { commandId, contract, id, instant, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { courseNumber } from './order-course';

/**
 * Puts an order, or one course of it, before the others at every station, or takes that back: what is fired and not bumped at once, what is
 * fired later when it comes. Refuses `wrong_state` when it is so already.
 * The kitchen may do this and may not read checks, so the answer says what became of the hurry and nothing of money.
 */
export const rushOrder = contract({
  name: 'rush-order', action: 'order.rush', method: 'POST', path: '/api/pos/orders/:orderId/rush',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, rushed: z.boolean(), course: courseNumber.optional() }),
  reply: z.object({ orderId: id, version, rushedAt: instant.nullable() }),
});
