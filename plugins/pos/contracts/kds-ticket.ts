import { contentId, id, instant, localizedText, orderType, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { courseState } from './order-course';

/** What a station was told of one line: `new` how many more, `cancelled` how many fewer, `changed` how many there are now (O4). Kept with the ticket as it was fired. */
export const ticketLine = z.object({
  lineId: id, change: z.enum(['new', 'changed', 'cancelled']), quantity: z.int(),
  /** The short name that the kitchen's paper uses, and the menu's name in every language. */
  kitchenName: z.string(), name: localizedText,
  modifiers: z.array(z.object({ quantity: z.int(), kitchenName: z.string(), name: localizedText })),
  seat: z.int().nullable(), course: z.int(), note: z.string(),
  /** Codes of the fourteen allergens of the menu (O11). */
  allergens: z.array(z.string()),
});
export type TicketLine = z.infer<typeof ticketLine>;

/** Where pieces of a line go, when that is not where the heading says. `quantity` is null when it cannot be told which pieces of this ticket they are. */
export const elsewhere = z.object({ orderId: id, orderNumber: z.int(), orderType, orderName: z.string(), tableName: z.string(), quantity: z.int().nullable() });
export type Elsewhere = z.infer<typeof elsewhere>;

/** A line as a display shows it: what was told, how far it is, and what of it was split off or moved to another table since. `lineId` is unique within a ticket. */
export const kdsLine = ticketLine.extend({ courseState, doneAt: instant.nullable(), elsewhere: z.array(elsewhere) });
export type KdsLine = z.infer<typeof kdsLine>;

/**
 * `kds.ticket.v1`: a kitchen ticket for one station, whole. One mapper makes it (`domain/kds-ticket.ts`) for the kitchen screen
 * (`list-tickets`, `list-pass`), for displays behind the agent and for displays that take a signed webhook. `docs/kds-ticket.md` of this
 * plugin explains it with an example.
 *
 * Within v1 fields are only added, and receivers pass over what they do not know. A receiver keeps, for each `id`, the copy with the highest
 * `version`: order of arrival is not promised. Heading (table, name, server, covers) is the order's as it is now; lines are as they were fired.
 */
export const kdsTicket = z.object({
  schema: z.literal('kds.ticket.v1'),
  id, version, locationId: contentId,
  stationId: contentId, stationName: localizedText,
  /** Rises per station and business date; paper and screen call the ticket by it. */
  number: z.int(),
  orderId: id, orderNumber: z.int(), orderType, orderName: z.string(), covers: z.int(), serverName: z.string(),
  tableId: contentId.nullable(), tableName: z.string(),
  /** The table it was fired for, when the check has moved since; else null. */
  movedFrom: z.string().nullable(),
  state: z.enum(['new', 'bumped']),
  priority: z.enum(['normal', 'rush']),
  firedAt: instant, bumpedAt: instant.nullable(), recalledAt: instant.nullable(), rushedAt: instant.nullable(),
  /** Counted from `firedAt`: a ticket that is new for so long warns, and is late. */
  warnAfterSeconds: z.int(), lateAfterSeconds: z.int(),
  /** Every course of the order that was held or fired, also those that this station does not cook. */
  courses: z.array(z.object({ course: z.int(), state: courseState, rushed: z.boolean() })),
  lines: z.array(kdsLine),
});
export type KdsTicket = z.infer<typeof kdsTicket>;
