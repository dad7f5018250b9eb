import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { markServed as contract } from '../../../contracts/mark-served';
import { unserved } from '../domain/courses';
import { orderEvent } from '../domain/order-event';
import { orderView } from '../domain/order-view';
import { changeHeading } from '../repo/change-heading';
import { readPassOrder } from '../repo/pass';
import { enterOrder } from './enter-order';
import { sendOut } from './send-out';

/**
 * Notes that all that was fired is on the table (O2): what the pass says by sending everything out, said on the floor.
 * Refuses `wrong_state` before anything was fired, and what `enterOrder` refuses. Round trips: BEGIN, lock, save, read, two a ticket, courses, command row, COMMIT.
 */
export function markServed(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, input.params.orderId, 'mark-served');
      if (!entered.ok) return entered;
      const { check, now } = entered.value;
      if (check.firedAt === null) return refuse('wrong_state', 'Nothing of this check was fired yet.', { state: check.state, version: check.version });
      await changeHeading(context.trx, { before: check, after: check, actor, fact: { type: 'served', details: {} }, now });
      const { courses } = await sendOut(context, await readPassOrder(context.trx, check.id), unserved(check.courses), { locationId: check.locationId, now });
      const saved = { ...check, courses, version: check.version + 1 };
      await context.publish(orderEvent('order.changed.v1', saved));
      return done({ order: orderView(saved) });
    },
  });
}
