import type { Venue } from '@nova/platform/contracts';
import type { PassOrder } from '../../../contracts/list-pass';
import { courseViews, unserved, type CourseMarks } from './courses';
import { kdsTicket, type TicketRow } from './kds-ticket';

/** An order as the pass keeps it. */
export interface PassRow extends Pick<TicketRow, 'orderId' | 'orderNumber' | 'orderType' | 'orderName' | 'covers' | 'serverName' | 'tableId'> {
  readonly rushedAt: string | null;
  readonly atPassSince: string | null;
  readonly passedAt: string | null;
  readonly courses: CourseMarks;
  readonly tickets: readonly TicketRow[];
}

/** The tickets of a row follow the courses that have not left the pass; of an order that has left, all of them. */
export function passOrder(row: PassRow, venue: Pick<Venue, 'stations' | 'tables' | 'rules'>): PassOrder {
  const here = unserved(row.courses);
  const tickets = row.tickets.filter((ticket) => here.length === 0 || ticket.state === 'new' || ticket.lines.some((line) => here.includes(line.course)));
  const stationIds = [...new Set(tickets.map((ticket) => ticket.stationId))];
  const { rushedAt, atPassSince, tickets: _tickets, courses, ...order } = row;
  const lateAfterSeconds = venue.rules.kitchen.lateMinutes * 60;
  return {
    ...order, tableName: venue.tables.find((table) => table.id === row.tableId)?.name ?? '', since: atPassSince, warnAfterSeconds: Math.round(lateAfterSeconds / 2), lateAfterSeconds,
    priority: rushedAt !== null || here.some((course) => courses[String(course)]?.rushedAt !== null) ? 'rush' : 'normal',
    courses: courseViews([], courses).map(({ course, state, rushedAt: hurried }) => ({ course, state, rushed: hurried !== null })),
    stations: stationIds.map((stationId) => progressOf(stationId, tickets.filter((ticket) => ticket.stationId === stationId))),
    tickets: tickets.map((ticket) => kdsTicket(ticket, venue)),
  };
}

const isDone = (ticket: TicketRow, lineId: string): boolean => ticket.state === 'bumped' || ticket.done[lineId] !== undefined;

function progressOf(stationId: string, tickets: readonly TicketRow[]): PassOrder['stations'][number] {
  const lines = tickets.flatMap((ticket) => ticket.lines.map((line) => isDone(ticket, line.lineId)));
  return { stationId, lines: lines.length, linesDone: lines.filter(Boolean).length, openTickets: tickets.filter((ticket) => ticket.state === 'new').length };
}
