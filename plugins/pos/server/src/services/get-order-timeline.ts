import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { getOrderTimeline as contract } from '../../../contracts/get-order-timeline';
import { readTimeline } from '../repo/order-log';

/** All that happened to a check. One query. Refuses `not_found`; throws `foreign_location`. */
export async function getOrderTimeline(actor: Actor, { params }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const timeline = await readTimeline(platform().db(), params.orderId);
  if (timeline === null) return refuse('not_found', 'There is no such check.', { orderId: params.orderId });
  actor.requireLocation(timeline.locationId);
  return done({ events: timeline.events });
}
