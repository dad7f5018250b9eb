import { contentId, contract, id, instant, orderType } from '@nova/platform/contracts';
import { z } from 'zod';
import { kdsTicket } from './kds-ticket';

/** How far one station is with an order. */
export const passStation = z.object({ stationId: contentId, linesDone: z.int(), lines: z.int(), openTickets: z.int() });

/** An order as the pass sees it: every ticket at every station. */
export const passOrder = z.object({
  orderId: id, orderNumber: z.int(), orderType, orderName: z.string(), covers: z.int(), serverName: z.string(), tableId: contentId.nullable(), tableName: z.string(),
  priority: z.enum(['normal', 'rush']),
  /** When the oldest thing that has not left the pass was fired; null when all of it has. */
  since: instant.nullable(), passedAt: instant.nullable(), warnAfterSeconds: z.int(), lateAfterSeconds: z.int(),
  courses: kdsTicket.shape.courses, stations: z.array(passStation), tickets: z.array(kdsTicket),
});
export type PassOrder = z.infer<typeof passOrder>;

/** What is fired and has not left the pass, rushed orders first, then the oldest; and what left it last, for recall. */
export const listPass = contract({
  name: 'list-pass', action: 'ticket.list-pass', method: 'GET', path: '/api/pos/pass',
  query: z.object({ locationId: contentId }), reply: z.object({ orders: z.array(passOrder), recentlyPassed: z.array(passOrder), serverTime: instant }),
});
