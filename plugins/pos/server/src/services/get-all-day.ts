import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import type { getAllDay as contract } from '../../../contracts/get-all-day';
import { allDay } from '../domain/all-day';
import { readOpenTickets } from '../repo/ticket';
import { venueOf } from './venue-of';

/** How many of each dish are to be made now, per station. One query. */
export async function getAllDay(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.ticket.all-day');
  const venue = venueOf(query.locationId);
  actor.requireLocation(query.locationId);
  const tickets = await readOpenTickets(platform().db(), query.locationId);
  return done({ stations: venue.stations.map(({ id }) => ({ stationId: id, dishes: allDay(tickets.filter((ticket) => ticket.stationId === id)) })) });
}
