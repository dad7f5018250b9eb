import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { bumpOrder as contract } from '../../../contracts/bump-order';
import { unserved } from '../domain/courses';
import { passOrder } from '../domain/pass-order';
import { enterPass } from './enter-pass';
import { sendOut } from './send-out';
import { venueOf } from './venue-of';

/**
 * Sends an order, or some of its courses, out from the pass, see `sendOut`. Refuses `nothing_at_pass`. Round trips: BEGIN, lock, read, two a ticket, courses, command row with COMMIT.
 */
export function bumpOrder(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterPass(context, params.orderId);
      if (!entered.ok) return entered;
      const { row, locationId, now } = entered.value;
      const waiting = unserved(row.courses);
      const going = body.courses === undefined ? waiting : waiting.filter((course) => body.courses?.includes(course));
      if (going.length === 0) return refuse('nothing_at_pass', 'Nothing of it is at the pass.', { orderId: row.orderId });
      const after = await sendOut(context, row, going, { locationId, now });
      return done({ order: passOrder(after, venueOf(locationId)) });
    },
  });
}
