import { contentId, contract, instant } from '@nova/platform/contracts';
import { z } from 'zod';
import { ticket } from './ticket';

/** What a station has to cook, rushed ones first and then the oldest, and what it bumped last (for recall). */
export const listTickets = contract({
  name: 'list-tickets', action: 'ticket.list', method: 'GET', path: '/api/pos/stations/:stationId/tickets',
  params: z.object({ stationId: contentId }), query: z.object({ locationId: contentId }),
  reply: z.object({ tickets: z.array(ticket), recentlyBumped: z.array(ticket), serverTime: instant }),
});
