import { commandId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';
import { courseNumber } from './order-course';

/**
 * Keeps a course back until somebody fires it, or lets it go (`held: false`). What the kitchen has of it already stays with the kitchen.
 * Refuses `wrong_state` when it is so already, and `course_fired` when nothing of it is left to hold.
 */
export const holdCourse = contract({
  name: 'hold-course', action: 'order.hold-course', method: 'POST', path: '/api/pos/orders/:orderId/hold',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, course: courseNumber, held: z.boolean() }), reply: z.object({ order: orderView }),
});
