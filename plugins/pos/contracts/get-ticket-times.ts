import { contentId, contract, instant } from '@nova/platform/contracts';
import { z } from 'zod';

/** Of tickets that were bumped: from fire to bump. null where there were none. */
export const ticketTimes = z.object({ count: z.int(), averageSeconds: z.int().nullable(), p90Seconds: z.int().nullable() });
export type TicketTimes = z.infer<typeof ticketTimes>;

/** How long a station takes: this business day, the last hour, and each of the last twelve hours. */
export const getTicketTimes = contract({
  name: 'get-ticket-times', action: 'ticket.times', method: 'GET', path: '/api/pos/stations/:stationId/times',
  params: z.object({ stationId: contentId }), query: z.object({ locationId: contentId }),
  reply: z.object({ today: ticketTimes, lastHour: ticketTimes, hours: z.array(ticketTimes.extend({ from: instant })) }),
});
