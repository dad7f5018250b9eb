import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import type { countOrders as contract } from '../../../contracts/order-bucket';
import { countBuckets } from '../repo/count-orders';
import { venueOf } from './venue-of';

/** How many checks each bucket of the log holds. One query. Throws `not_found` and `foreign_location`. */
export async function countOrders(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.order.count');
  venueOf(query.locationId);
  actor.requireLocation(query.locationId);
  return done({ counts: await countBuckets(platform().db(), query) });
}
