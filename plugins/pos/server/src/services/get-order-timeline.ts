import { auditTrail, platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import type { getOrderTimeline as contract } from '../../../contracts/get-order-timeline';
import { orderTimeline } from '../domain/order-timeline';
import { readOrderHistory, type OrderHistory } from '../repo/order-history';
import { venueOf } from './venue-of';

/**
 * All that happened to a check. Refuses `not_found`; throws `foreign_location`. Three queries: pos's own, then audit and papers side by side, since no plugin
 * reads another's tables; one more for the names of approvers when there are any.
 */
export async function getOrderTimeline(actor: Actor, { params }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.order.timeline');
  const history = await readOrderHistory(platform().db(), params.orderId);
  if (history === null) return refuse('not_found', 'There is no such check.', { orderId: params.orderId });
  actor.requireLocation(history.locationId);
  const subjects = [params.orderId, ...history.tickets.map((ticket) => ticket.id)];
  const [audit, papers] = await Promise.all([auditTrail(subjects, elsewhereOf(history)), printing().papersOf(subjects)]);
  return done({ entries: orderTimeline(params.orderId, { ...history, audit, papers }, venueOf(history.locationId)) });
}

/** Where else acts on the check were audited: under the check that its lines came from or went to, and under the shifts that it was carried between. */
function elsewhereOf({ events, payments, tickets }: OrderHistory): { subjectIds: string[]; correlationIds: string[] } {
  const subjectIds = events.flatMap(({ details }) => [details['fromOrderId'], details['splitFromOrderId'], details['intoOrderId'], details['fromShiftId'], details['toShiftId']]).filter((each) => typeof each === 'string');
  return { subjectIds: [...new Set(subjectIds)], correlationIds: [...new Set([...events, ...payments, ...tickets].flatMap(({ correlationId }) => correlationId ?? []))] };
}
