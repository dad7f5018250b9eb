import { instant } from '@nova/platform/contracts';
import { z } from 'zod';

/** waiting: ordered, not sent. held: kept back until somebody fires it. fired: being made. ready: every ticket of it is bumped. served: it left the pass. */
export const courseState = z.enum(['waiting', 'held', 'fired', 'ready', 'served']);
export type CourseState = z.infer<typeof courseState>;
export const courseNumber = z.int().min(1).max(9);

/** A course of an order with the instants that its state follows from. */
export const orderCourse = z.object({
  course: z.int(), state: courseState, heldAt: instant.nullable(), firedAt: instant.nullable(), readyAt: instant.nullable(), servedAt: instant.nullable(), rushedAt: instant.nullable(),
});
export type OrderCourse = z.infer<typeof orderCourse>;
