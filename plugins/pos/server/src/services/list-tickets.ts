import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { listTickets as contract } from '../../../contracts/list-tickets';
import { kdsTicket } from '../domain/kds-ticket';
import { readStation } from '../repo/ticket';
import { venueOf } from './venue-of';

/** What a station has to cook and what it bumped last. One query. Refuses `not_found` for a station that is not of this place. */
export async function listTickets(actor: Actor, { params, query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.ticket.list');
  const venue = venueOf(query.locationId);
  actor.requireLocation(query.locationId);
  if (!venue.stations.some((station) => station.id === params.stationId)) return refuse('not_found', 'There is no such station here.', { stationId: params.stationId });
  const board = await readStation(platform().db(), { locationId: query.locationId, stationId: params.stationId });
  return done({ tickets: board.tickets.map((row) => kdsTicket(row, venue)), recentlyBumped: board.recentlyBumped.map((row) => kdsTicket(row, venue)), serverTime: board.now });
}
