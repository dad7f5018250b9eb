import { typed, type Trx } from '@nova/platform/access';
import { sql, type RawBuilder } from 'kysely';
import { passSince, type CourseMarks } from '../domain/courses';

/**
 * Writes what the kitchen did to the courses of a locked order. Its version stays: nobody who works on the check did anything to it, and a
 * till that is about to take money must not be refused because a cook bumped. `passedAt`: with this all that was fired is served (O2).
 */
export const setCourses = (orderId: string, courses: CourseMarks, passedAt: string | null = null): RawBuilder<unknown> => sql`
  update pos."order" set courses = ${JSON.stringify(courses)}::jsonb, at_pass_since = ${passSince(courses)}, passed_at = coalesce(${passedAt}::timestamptz, passed_at), served_at = coalesce(${passedAt}::timestamptz, served_at) where id = ${orderId}`;

export async function writeCourses(trx: Trx, orderId: string, courses: CourseMarks, passedAt: string | null = null): Promise<void> {
  await setCourses(orderId, courses, passedAt).execute(typed(trx));
}
