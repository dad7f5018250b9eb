import type { Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import type { getVenue as contract } from '../../../contracts/read-content';
import { venueOf } from './venue-of';

/** All that is configured for a place, from memory: no query. Throws `not_found`, `foreign_location`. */
export async function getVenue(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.content.venue');
  const venue = venueOf(query.locationId);
  actor.requireLocation(query.locationId);
  return done({ venue });
}
