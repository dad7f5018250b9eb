import { contentId, id, instant, localizedText, orderType } from '@nova/platform/contracts';
import { z } from 'zod';

export const ticketLine = z.object({
  lineId: id, change: z.enum(['new', 'changed', 'cancelled']), quantity: z.int(), kitchenName: z.string(), name: localizedText,
  modifiers: z.array(z.object({ quantity: z.int(), kitchenName: z.string(), name: localizedText })),
  seat: z.int().nullable(), course: z.int(), note: z.string(), allergens: z.array(z.string()),
});
export type TicketLine = z.infer<typeof ticketLine>;

/** A delta for one station. `number` rises per station and business date; the paper keeps the order. */
export const ticket = z.object({
  id, orderId: id, orderNumber: z.int(), stationId: contentId, number: z.int(), orderType, tableName: z.string(), orderName: z.string(), serverName: z.string(), covers: z.int(),
  state: z.enum(['new', 'bumped']), firedAt: instant, bumpedAt: instant.nullable(), version: z.int(), lines: z.array(ticketLine),
});
export type Ticket = z.infer<typeof ticket>;
