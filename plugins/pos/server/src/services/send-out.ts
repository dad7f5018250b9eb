import type { CommandContext } from '@nova/platform/access';
import { passSince, serveCourses, unserved } from '../domain/courses';
import { isOwn, type PassRow } from '../domain/pass-order';
import { writeCourses } from '../repo/order-courses';
import { publishCourses } from './course-events';
import { writeTicket } from './move-ticket';

/**
 * The one way in which courses are served, from the pass or from the floor: open tickets of them are bumped, the courses served; with the last of them the check is (O2).
 * A ticket that also has a course that stays, or lines of another check that is still at the pass, is left open. The check is locked. Two round trips a ticket, and one.
 */
export async function sendOut(context: CommandContext<unknown>, row: PassRow, going: readonly number[], { locationId, now }: { locationId: string; now: string }): Promise<PassRow> {
  const stays = unserved(row.courses).filter((course) => !going.includes(course));
  const tickets: PassRow['tickets'][number][] = [];
  let marks = row.courses;
  for (const ticket of row.tickets) {
    const bumps = ticket.state === 'new' && !row.shared.includes(ticket.id) && !ticket.lines.some((line) => isOwn(row, line) && stays.includes(line.course));
    const moved = bumps ? await writeTicket(context, { ...ticket, courses: marks }, { ...ticket, courses: marks, state: 'bumped', bumpedAt: now }, now) : ticket;
    marks = bumps ? moved.courses : marks;
    tickets.push(moved);
  }
  const courses = serveCourses(marks, going, now);
  const passedAt = passSince(courses) === null ? now : null;
  await writeCourses(context.trx, row.orderId, courses, passedAt);
  await publishCourses(context, { locationId, orderId: row.orderId, tableId: row.tableId }, marks, courses);
  return { ...row, courses, atPassSince: passSince(courses), passedAt: passedAt ?? row.passedAt, tickets: tickets.map((ticket) => ({ ...ticket, courses })) };
}
