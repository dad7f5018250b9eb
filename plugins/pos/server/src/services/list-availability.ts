import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import type { listAvailability as contract } from '../../../contracts/availability';
import { readAvailability } from '../repo/availability';
import { venueOf } from './venue-of';

/** What is out or limited, now or later. One query. Throws `not_found` and `foreign_location`. */
export async function listAvailability(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.availability.list');
  venueOf(query.locationId);
  actor.requireLocation(query.locationId);
  return done(await readAvailability(platform().db(), query.locationId));
}
