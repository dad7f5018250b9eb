import type { Venue } from '@nova/platform/contracts';
import type { PassOrder } from '../../../contracts/list-pass';
import { courseViews, unserved, type CourseMarks } from './courses';
import { kdsTicket, type TicketRow } from './kds-ticket';
import { piecesOn } from './line-parts';

/** An order as the pass keeps it. */
export interface PassRow extends Pick<TicketRow, 'orderId' | 'orderNumber' | 'orderType' | 'orderName' | 'covers' | 'serverName' | 'tableId'> {
  readonly rushedAt: string | null;
  readonly atPassSince: string | null;
  readonly passedAt: string | null;
  readonly courses: CourseMarks;
  readonly tickets: readonly TicketRow[];
  /** The ids under which tickets tell of its lines; what a ticket tells beside them is another check's. Empty when it never shared a line: then all is its own. */
  readonly told: readonly string[];
  /** Tickets that also tell of lines of a check which is still at the pass. */
  readonly shared: readonly string[];
}

/** The tickets of a row follow the courses that have not left the pass; of an order that has left, all of them. */
export function passOrder(row: PassRow, venue: Pick<Venue, 'stations' | 'tables' | 'rules'>): PassOrder {
  const here = unserved(row.courses);
  const own = row.tickets.map((ticket) => ({ ...ticket, lines: linesOf(row, ticket), parts: [] }));
  const tickets = own.filter((ticket) => here.length === 0 || ticket.state === 'new' || ticket.lines.some((line) => here.includes(line.course)));
  const stationIds = [...new Set(tickets.map((ticket) => ticket.stationId))];
  const { rushedAt, atPassSince, tickets: _tickets, told: _told, shared: _shared, courses, ...order } = row;
  const lateAfterSeconds = venue.rules.kitchen.lateMinutes * 60;
  return {
    ...order, tableName: venue.tables.find((table) => table.id === row.tableId)?.name ?? '', since: atPassSince, warnAfterSeconds: Math.round(lateAfterSeconds / 2), lateAfterSeconds,
    priority: rushedAt !== null || here.some((course) => courses[String(course)]?.rushedAt !== null) ? 'rush' : 'normal',
    courses: courseViews([], courses).map(({ course, state, rushedAt: hurried }) => ({ course, state, rushed: hurried !== null })),
    stations: stationIds.map((stationId) => progressOf(stationId, tickets.filter((ticket) => ticket.stationId === stationId))),
    tickets: tickets.map((ticket) => kdsTicket(ticket, venue)),
  };
}

/** Of a ticket that was split with its check, what is on this one, and of a split line as many as are. */
function linesOf({ told, orderId }: PassRow, { lines, parts }: TicketRow): TicketRow['lines'] {
  const own = lines.filter((line) => told.includes(line.lineId));
  return own.length === 0 ? lines : own.map((line) => ({ ...line, quantity: (line.change === 'cancelled' ? null : piecesOn([orderId], line, parts)) || line.quantity }));
}

const isDone = (ticket: TicketRow, lineId: string): boolean => ticket.state === 'bumped' || ticket.done[lineId] !== undefined;

function progressOf(stationId: string, tickets: readonly TicketRow[]): PassOrder['stations'][number] {
  const lines = tickets.flatMap((ticket) => ticket.lines.map((line) => isDone(ticket, line.lineId)));
  return { stationId, lines: lines.length, linesDone: lines.filter(Boolean).length, openTickets: tickets.filter((ticket) => ticket.state === 'new').length };
}

/** Whether what a ticket tells in this line is of the check itself. */
export const isOwn = ({ told }: Pick<PassRow, 'told'>, line: { readonly lineId: string }): boolean => told.length === 0 || told.includes(line.lineId);
