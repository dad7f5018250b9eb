import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { fireOrder as contract } from '../../../contracts/fire-order';
import { isHeld } from '../domain/courses';
import { fireDelta, notHeld } from '../domain/fire-delta';
import { orderView } from '../domain/order-view';
import { enterOrder } from './enter-order';
import { tellKitchen } from './tell-kitchen';

/**
 * Sends to each station what it does not know yet (O4). Tickets and their papers are written in the same transaction (O5); lines without a station are only marked.
 * Without `courses` held courses stay back; a held course that is named is let go of.
 * Refuses `nothing_to_fire`, with `details.heldCourses` when all that is left is held. Round trips: BEGIN, lock, save with tickets, papers with command row and COMMIT.
 */
export function fireOrder(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'fire-order');
      if (!entered.ok) return entered;
      const { check, now } = entered.value;
      const all = fireDelta(check.lines, body.courses);
      const deltas = body.courses === undefined ? notHeld(all, (course) => isHeld(check.courses, course)) : all;
      if (deltas.length === 0) {
        const heldCourses = [...new Set(all.map(({ line }) => line.course))];
        return refuse('nothing_to_fire', heldCourses.length > 0 ? 'What is left is in courses that are held.' : 'The kitchen knows all of it already.', { version: check.version, heldCourses });
      }
      const { saved, tickets } = await tellKitchen(context, { before: check, after: check, deltas, now, type: 'fired' });
      return done({ order: orderView(saved), tickets });
    },
  });
}
