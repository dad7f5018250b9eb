import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, newId, refuse, type Outcome } from '@nova/platform/pure';
import { setAvailability as contract } from '../../../contracts/availability';
import { upsertAvailability } from '../repo/availability';
import { availabilityEvent } from './move-portions';
import { venueOf } from './venue-of';

/**
 * Takes an item or option off every channel, or limits its portions (O10). It comes back by itself when its window or the business day ends: that follows from the
 * instants, no job does it. No shift needs to be open: a kitchen says what it has not got before the doors are.
 * Refuses `not_found` for what the menu does not have, `invalid_input` for a window without an end or one that is over. Round trips: BEGIN, upsert, command row, COMMIT.
 */
export function setAvailability(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work({ trx, audit, publish }) {
      const { kind, subjectId, remaining, until, locationId } = body;
      audit({ subjectId, locationId, details: { kind, remaining, until, endsAt: body.endsAt } });
      const { location } = venueOf(locationId);
      actor.requireLocation(locationId);
      const menu = platform().content.catalogue(locationId);
      const known = kind === 'item' ? menu?.items.some((item) => item.id === subjectId) : menu?.groups.some((group) => group.options.some((option) => option.id === subjectId));
      if (known !== true) return refuse('not_found', 'This is not on the menu.', { kind, subjectId });
      if ((until === 'instant') !== (body.endsAt !== null)) return refuse('invalid_input', 'Say when it ends, and only then.', { fields: [{ path: 'body.endsAt', reason: until === 'instant' ? 'is missing' : 'is for until: instant' }] });
      const set = await upsertAvailability(trx, { id: newId(), ...body }, location, actor);
      if (set === null) return refuse('invalid_input', 'This window would be over already.', { fields: [{ path: 'body.endsAt', reason: 'must be later than now and than startsAt' }] });
      await publish(availabilityEvent(locationId, set));
      return done({ availability: set });
    },
  });
}
