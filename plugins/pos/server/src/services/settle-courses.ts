import type { CommandContext } from '@nova/platform/access';
import type { Check } from '../domain/check';
import { readyCourses, unreadyCourses, unserved, type CourseMarks } from '../domain/courses';
import { readCourseFacts, type CourseFacts } from '../repo/course-facts';
import { writeCourses } from '../repo/order-courses';
import { followLines, touchSharedTickets } from '../repo/rush-tickets';
import { publishChangedTickets } from './publish-changed-tickets';
import { publishCourses } from './course-events';

/**
 * The one rule of courses and tickets: a course of a check is ready when no open ticket asks for a line of it that is on the check, wherever the line was when it was fired.
 * Here for what a bump or a recall does to every check that has lines of the ticket. Answers the courses of each.
 */
export async function settleCourses(context: CommandContext<unknown>, checks: readonly CourseFacts[], bumped: boolean, now: string): Promise<ReadonlyMap<string, CourseMarks>> {
  const settled = new Map<string, CourseMarks>();
  for (const check of checks) {
    const courses = bumped ? readyCourses(check.courses, check.own, check.stillOpen, now) : unreadyCourses(check.courses, check.own);
    if ((await publishCourses(context, check, check.courses, courses)) > 0) await writeCourses(context.trx, check.orderId, courses);
    settled.set(check.orderId, courses);
  }
  return settled;
}

/** The same for a check that was given lines, or gave some away. Answers it as it stands. Nothing is asked when nothing of it was fired. */
export async function settleMoved(context: CommandContext<unknown>, check: Check, now: string): Promise<Check> {
  if (unserved(check.courses).length === 0) return check;
  const { stillOpen } = await readCourseFacts(context.trx, check.id);
  const courses = readyCourses(check.courses, unserved(check.courses), stillOpen, now);
  if ((await publishCourses(context, { ...check, orderId: check.id }, check.courses, courses)) > 0) await writeCourses(context.trx, check.id, courses);
  return { ...check, courses };
}

/** Tickets of which every line went to another check go with them, and whoever shows them is told. */
export async function moveTickets(context: CommandContext<unknown>, from: Check, to: Check, now: string): Promise<void> {
  if (from.firedAt === null) return;
  const tickets = await followLines(context.trx, { fromId: from.id, toId: to.id });
  await publishChangedTickets(context, tickets, { locationId: to.locationId, orderId: to.id, now });
}

/** Tickets that a check shares with those it gave lines to say where each piece goes, so whoever shows them is told. Call it when all of them are written as they will stand. */
export async function touchShared(context: CommandContext<unknown>, from: Check, toIds: readonly string[], now: string): Promise<void> {
  if (from.firedAt === null) return;
  const tickets = await touchSharedTickets(context.trx, toIds);
  await publishChangedTickets(context, tickets, { locationId: from.locationId, orderId: from.id, now });
}
