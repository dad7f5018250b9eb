import { typed, type Trx } from '@nova/platform/access';
import { sql, type RawBuilder } from 'kysely';
import type { CourseMarks } from '../domain/courses';

/** The courses of a check, and what its tickets say of them. */
export interface CourseFacts {
  readonly orderId: string;
  readonly locationId: string;
  readonly tableId: string | null;
  readonly courses: CourseMarks;
  /** Courses in which this ticket tells of something that is on the check. */
  readonly own: readonly number[];
  /** Courses in which another open ticket asks for something that is on it. */
  readonly stillOpen: readonly number[];
}

/** Of check `o`, as seen from a ticket. What was told is looked up by line, so it does not matter for which check it was fired. */
export const courseFacts = (ticketId: string | null): RawBuilder<CourseFacts> => sql`json_build_object('orderId', o.id, 'locationId', o.location_id, 'tableId', o.table_id, 'courses', o.courses,
  'own', (select coalesce(json_agg(distinct told.course), '[]'::json) from pos.told_of(o.id) told where told.ticket_id = ${ticketId}::uuid),
  'stillOpen', (select coalesce(json_agg(distinct told.course), '[]'::json) from pos.told_of(o.id) told where told.state = 'new' and told.change <> 'cancelled' and told.ticket_id is distinct from ${ticketId}::uuid))`;

/** The courses of a check that is locked already. */
export async function readCourseFacts(trx: Trx, orderId: string): Promise<CourseFacts> {
  const { rows: [row] } = await sql<{ facts: CourseFacts }>`select ${courseFacts(null)} as facts from pos."order" o where o.id = ${orderId}`.execute(typed(trx));
  if (row === undefined) throw new Error(`order ${orderId} is locked and gone`);
  return row.facts;
}
