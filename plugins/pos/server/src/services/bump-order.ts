import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { bumpOrder as contract } from '../../../contracts/bump-order';
import { passSince, serveCourses, unserved } from '../domain/courses';
import { passOrder, type PassRow } from '../domain/pass-order';
import { writeCourses } from '../repo/order-courses';
import { publishCourses } from './course-events';
import { enterPass } from './enter-pass';
import { writeTicket } from './move-ticket';
import { venueOf } from './venue-of';

/**
 * Sends an order, or some of its courses, out from the pass: open tickets of them are bumped, the courses served.
 * A ticket that also has a course that stays is left open. Refuses `nothing_at_pass`. Round trips: BEGIN, lock, read, two a ticket, courses, command row with COMMIT.
 */
export function bumpOrder(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    name: contract.name, actor, input,
    async work(context) {
      const entered = await enterPass(context, params.orderId);
      if (!entered.ok) return entered;
      const { row, locationId, now } = entered.value;
      const waiting = unserved(row.courses);
      const going = body.courses === undefined ? waiting : waiting.filter((course) => body.courses?.includes(course));
      if (going.length === 0) return refuse('nothing_at_pass', 'Nothing of it is at the pass.', { orderId: row.orderId });
      const stays = waiting.filter((course) => !going.includes(course));
      const tickets: PassRow['tickets'][number][] = [];
      let marks = row.courses;
      for (const ticket of row.tickets) {
        const bumps = ticket.state === 'new' && !ticket.lines.some((line) => stays.includes(line.course));
        const moved = bumps ? await writeTicket(context, { ...ticket, courses: marks }, { ...ticket, courses: marks, state: 'bumped', bumpedAt: now }, now) : ticket;
        marks = bumps ? moved.courses : marks;
        tickets.push(moved);
      }
      const courses = serveCourses(marks, going, now);
      const passedAt = passSince(courses) === null ? now : row.passedAt;
      await writeCourses(context.trx, row.orderId, courses, passedAt);
      await publishCourses(context, { locationId, orderId: row.orderId, tableId: row.tableId }, marks, courses);
      const after: PassRow = { ...row, courses, atPassSince: passSince(courses), passedAt, tickets: tickets.map((ticket) => ({ ...ticket, courses })) };
      return done({ order: passOrder(after, venueOf(locationId)) });
    },
  });
}
