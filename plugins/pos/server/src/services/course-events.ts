import type { EffectContext } from '@nova/platform/access';
import type { CourseState } from '../../../contracts/order-course';
import { markOf, stateOf, type CourseMarks } from '../domain/courses';

interface Place { readonly locationId: string; readonly orderId: string; readonly tableId: string | null }

const states = (marks: CourseMarks): Map<string, CourseState> => new Map(Object.keys(marks).map((course) => [course, stateOf(markOf(marks, Number(course)))]));

/** Tells which courses are in another state than before. Returns how many. */
export async function publishCourses(context: EffectContext, { locationId, orderId, tableId }: Place, before: CourseMarks, after: CourseMarks): Promise<number> {
  const known = states(before);
  const moved = [...states(after)].filter(([course, state]) => known.get(course) !== state).map(([course, state]) => ({ course: Number(course), state }));
  if (moved.length > 0) await context.publish({ type: 'course.changed.v1', locationId, aggregateId: orderId, aggregateVersion: 1, payload: { orderId, tableId, courses: moved } });
  return moved.length;
}
