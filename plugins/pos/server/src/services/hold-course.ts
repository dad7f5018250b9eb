import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { holdCourse as contract } from '../../../contracts/hold-course';
import { holdCourse as hold, isHeld, markOf } from '../domain/courses';
import { fireDelta } from '../domain/fire-delta';
import { orderView } from '../domain/order-view';
import { publishCourses } from './course-events';
import { enterOrder } from './enter-order';
import { saveOrder } from './save-order';

/** Keeps a course back, or lets it go; see the contract. Round trips: BEGIN, lock, save, command row with COMMIT. */
export function holdCourse(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body: { course, held } } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'hold-course');
      if (!entered.ok) return entered;
      const { check, now } = entered.value;
      if (isHeld(check.courses, course) === held) return refuse('wrong_state', held ? 'The course is held already.' : 'The course is not held.', { course, held, version: check.version });
      const left = fireDelta(check.lines, [course]).some((delta) => delta.ticketLine.change === 'new');
      if (held && !left && markOf(check.courses, course).firedAt !== null) return refuse('course_fired', 'The kitchen has all of this course.', { course, version: check.version });
      const after = { ...check, courses: hold(check.courses, course, held ? now : null) };
      const saved = await saveOrder(context, { before: check, after, fact: { type: held ? 'course-held' : 'course-released', details: { course } }, event: 'order.changed.v1' });
      await publishCourses(context, { locationId: check.locationId, orderId: check.id, tableId: check.tableId }, check.courses, after.courses);
      return done({ order: orderView(saved) });
    },
  });
}
