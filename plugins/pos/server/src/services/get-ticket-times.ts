import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { getTicketTimes as contract } from '../../../contracts/get-ticket-times';
import { readTicketTimes } from '../repo/ticket-times';
import { venueOf } from './venue-of';

/** Average and 90th percentile of a station's tickets. One query. Refuses `not_found` for a station that is not of this place. */
export async function getTicketTimes(actor: Actor, { params, query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.ticket.times');
  const { stations, location } = venueOf(query.locationId);
  actor.requireLocation(query.locationId);
  if (!stations.some((station) => station.id === params.stationId)) return refuse('not_found', 'There is no such station here.', { stationId: params.stationId });
  return done(await readTicketTimes(platform().db(), { locationId: query.locationId, stationId: params.stationId, zone: location.timeZone, cutoffHour: location.cutoffHour }));
}
