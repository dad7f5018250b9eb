import type { CommandContext } from '@nova/platform/access';
import type { Venue } from '@nova/platform/contracts';
import { newId } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import type { Ticket } from '../../../contracts/ticket';
import type { Check } from '../domain/check';
import { kitchenPaper, tableNameOf } from '../domain/check-paper';
import { fireCourses, markOf } from '../domain/courses';
import { byStation, type LineDelta } from '../domain/fire-delta';
import { kdsTicket } from '../domain/kds-ticket';
import { orderEvent } from '../domain/order-event';
import { saveCheck, type OrderFact } from '../repo/save-check';
import { tellDisplays } from './tell-displays';
import { venueOf } from './venue-of';

interface Telling {
  readonly before: Check;
  /** What the act made of it; what was told, the courses and, when something is to be made, `firedAt` are added here. */
  readonly after: Check;
  readonly deltas: readonly LineDelta[];
  readonly now: string;
  readonly type: 'fired' | 'line-voided' | 'voided';
  readonly details?: Record<string, unknown>;
}

const events = { 'fired': 'order.fired.v1', 'line-voided': 'order.fired.v1', 'voided': 'order.voided.v1' } as const;

/** Saves the order and tells each station its part: a ticket, its paper and its event, all in the caller's transaction (O5). One statement and the papers. */
export async function tellKitchen(context: CommandContext<unknown>, { before, after: decided, deltas, now, type, details = {} }: Telling): Promise<{ saved: Check; tickets: Ticket[] }> {
  const venue = venueOf(before.locationId);
  const pieces = deltas.map(({ line, parts, ticketLine }) => ({ course: line.course, change: ticketLine.change, toStation: parts.length > 0 }));
  // What is only taken back keeps nobody waiting for food: the guests' timer runs on (O2).
  const isFiring = deltas.some(({ ticketLine }) => ticketLine.change !== 'cancelled');
  const after: Check = { ...told(decided, deltas), firedAt: isFiring ? now : decided.firedAt, courses: fireCourses(decided.courses, pieces, now) };
  const fresh = freshTickets(after, venue, deltas, now);
  const fact: OrderFact = { type, details: { ...details, ticketIds: fresh.map((ticket) => ticket.id), lines: deltas.map(({ ticketLine }) => ({ lineId: ticketLine.lineId, change: ticketLine.change, quantity: ticketLine.quantity })) } };
  const numbers = await saveCheck(context.trx, { before, after, actor: context.actor, fact, tickets: fresh });
  const saved = { ...after, version: before.version + 1 };
  const tickets = fresh.map((ticket) => kdsTicket({
    ...ticket, locationId: before.locationId, orderId: before.id, orderNumber: before.number, number: numbers.get(ticket.id) ?? 0, orderType: after.orderType, firedTableName: ticket.tableName, tableId: after.tableId,
    orderName: after.name, serverName: after.serverName, covers: after.covers, state: 'new', version: 1, bumpedAt: null, recalledAt: null, done: {}, parts: [], courses: after.courses,
  }, venue));
  printTickets(context, saved, venue, fresh.map((ticket, index) => ({ ...ticket, number: tickets[index]?.number ?? 0 })));
  await context.publish(orderEvent(events[type], saved, { ticketIds: tickets.map((ticket) => ticket.id), stationIds: tickets.map((ticket) => ticket.stationId) }));
  for (const { id, number, stationId } of tickets) {
    await context.publish({ type: 'ticket.fired.v1', locationId: before.locationId, aggregateId: id, aggregateVersion: 1, payload: { ticketId: id, number, stationId, orderId: before.id, tableId: after.tableId } });
  }
  await tellDisplays(context, tickets, { locationId: before.locationId, event: 'ticket.fired.v1', occurredAt: now });
  return { saved, tickets };
}

function freshTickets(check: Check, venue: Venue, deltas: readonly LineDelta[], now: string) {
  const tableName = tableNameOf(venue, check.tableId);
  return [...byStation(deltas)].map(([stationId, lines]) => {
    const hurried = lines.map((line) => markOf(check.courses, line.course).rushedAt).find((at) => at !== null) ?? null;
    return { id: newId(), stationId, tableName, lines, firedAt: now, rushedAt: check.rushedAt ?? hurried };
  });
}

function printTickets(context: CommandContext<unknown>, check: Check, venue: Venue, tickets: readonly Parameters<typeof kitchenPaper>[2][]): void {
  if (tickets.length === 0) return;
  printing().enqueue(context, tickets.map((ticket) => ({
    jobId: newId(), locationId: check.locationId, target: { stationId: ticket.stationId }, document: { type: 'kitchen-ticket', data: kitchenPaper(check, venue, ticket) }, locale: null,
    subjectId: check.id, correlationId: context.actor.correlationId, mark: 'none', opensDrawer: false,
  })));
}

/** Firing does not change a line as people see it, so its version stays and nobody's edit is refused for it (O3). */
function told(check: Check, deltas: readonly LineDelta[]): Check {
  const byLine = new Map(deltas.map((delta) => [delta.line.id, delta]));
  return {
    ...check,
    lines: check.lines.map((line) => {
      const delta = byLine.get(line.id);
      return delta === undefined ? line : { ...line, firedQuantity: delta.firedQuantity, fired: delta.fired };
    }),
  };
}
