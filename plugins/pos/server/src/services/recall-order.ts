import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { recallOrder as contract } from '../../../contracts/bump-order';
import { passSince, unserveLast } from '../domain/courses';
import { passOrder } from '../domain/pass-order';
import { writeCourses } from '../repo/order-courses';
import { publishCourses } from './course-events';
import { enterPass } from './enter-pass';
import { venueOf } from './venue-of';

/** Brings back to the pass what left it last. Refuses `nothing_at_pass` when nothing was served. Round trips: BEGIN, lock, read, courses, command row with COMMIT. */
export function recallOrder(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterPass(context, input.params.orderId);
      if (!entered.ok) return entered;
      const { row, locationId } = entered.value;
      const courses = unserveLast(row.courses);
      if (courses === row.courses) return refuse('nothing_at_pass', 'Nothing of it has left the pass.', { orderId: row.orderId });
      await writeCourses(context.trx, row.orderId, courses);
      await publishCourses(context, { locationId, orderId: row.orderId, tableId: row.tableId }, row.courses, courses);
      return done({ order: passOrder({ ...row, courses, atPassSince: passSince(courses), tickets: row.tickets.map((ticket) => ({ ...ticket, courses })) }, venueOf(locationId)) });
    },
  });
}
