import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import { orderBuckets, type countOrders as contract, type OrderBucket } from '../../../contracts/order-bucket';
import { countBuckets } from '../repo/count-orders';
import { venueOf } from './venue-of';

/** How many checks each bucket of the log holds. One query. Throws `not_found` and `foreign_location`. */
export async function countOrders(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.order.count');
  venueOf(query.locationId);
  actor.requireLocation(query.locationId);
  // Year 0 is a date for ISO 8601 and none for PostgreSQL.
  if (query.businessDate?.startsWith('0000') === true) return done({ counts: Object.fromEntries(orderBuckets.map((bucket) => [bucket, 0])) as Record<OrderBucket, number> });
  return done({ counts: await countBuckets(platform().db(), query) });
}
