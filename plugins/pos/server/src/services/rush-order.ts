import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { rushOrder as contract } from '../../../contracts/rush-order';
import { markOf, rushCourses } from '../domain/courses';
import { rushTickets } from '../repo/rush-tickets';
import { enterOrder } from './enter-order';
import { publishChangedTickets } from './publish-changed-tickets';
import { saveOrder } from './save-order';

/** Puts an order or a course before the others, or takes that back; see the contract. Round trips: BEGIN, lock, save, tickets, command row with COMMIT. */
export function rushOrder(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body: { rushed, course = null } } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'rush-order');
      if (!entered.ok) return entered;
      const { check, now } = entered.value;
      const rushedAt = rushed ? now : null;
      const isRushed = (course === null ? check.rushedAt : markOf(check.courses, course).rushedAt) !== null;
      if (isRushed === rushed) return refuse('wrong_state', rushed ? 'It is in a hurry already.' : 'It is in no hurry.', { rushed, version: check.version });
      const after = course === null ? { ...check, rushedAt } : { ...check, courses: rushCourses(check.courses, [course], rushedAt) };
      const saved = await saveOrder(context, { before: check, after, fact: { type: rushed ? 'rushed' : 'rush-ended', details: { course } }, event: 'order.changed.v1' });
      const tickets = await rushTickets(context.trx, check.id, course, rushedAt);
      await publishChangedTickets(context, tickets, { locationId: check.locationId, orderId: check.id, now });
      return done({ orderId: saved.id, version: saved.version, rushedAt });
    },
  });
}
