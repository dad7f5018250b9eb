import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { getOrder as contract } from '../../../contracts/get-order';
import { orderView } from '../domain/order-view';
import { findCheck } from '../repo/load-check';

/** One order. One query. Refuses `not_found`; throws `foreign_location`. */
export async function getOrder(actor: Actor, { params }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.order.get');
  const check = await findCheck(platform().db(), params.orderId);
  if (check === null) return refuse('not_found', 'There is no such check.', { orderId: params.orderId });
  actor.requireLocation(check.locationId);
  return done({ order: orderView(check) });
}
