import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import type { listDisplayDeliveries as contract } from '../../../contracts/list-display-deliveries';
import { readDeliveries } from '../repo/display-delivery';
import { venueOf } from './venue-of';

/** How the displays of other makers are doing. One query. */
export async function listDisplayDeliveries(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.display.list');
  const venue = venueOf(query.locationId);
  actor.requireLocation(query.locationId);
  const { counts, deliveries } = await readDeliveries(platform().db(), query.locationId);
  const displays = venue.displays.map(({ id, name, active }) => {
    const own = counts.find((each) => each.displayId === id);
    return { displayId: id, name, active, waiting: own?.waiting ?? 0, dead: own?.dead ?? 0, lastSentAt: own?.lastSentAt ?? null };
  });
  return done({ displays, deliveries });
}
