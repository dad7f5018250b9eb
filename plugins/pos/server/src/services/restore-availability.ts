import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { restoreAvailability as contract } from '../../../contracts/availability';
import { endAvailability } from '../repo/availability';
import { availabilityEvent } from './move-portions';
import { venueOf } from './venue-of';

/** Brings an item or option back before its window ends (O10). Refuses `not_found` when it is not out. Round trips: BEGIN, update, command row, COMMIT. */
export function restoreAvailability(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work({ trx, audit, publish }) {
      audit({ subjectId: body.subjectId, locationId: body.locationId, details: { kind: body.kind } });
      venueOf(body.locationId);
      actor.requireLocation(body.locationId);
      const restored = await endAvailability(trx, body, actor);
      if (restored === null) return refuse('not_found', 'This is sold without limit already.', { kind: body.kind, subjectId: body.subjectId });
      await publish(availabilityEvent(body.locationId, restored));
      return done({ availability: restored });
    },
  });
}
