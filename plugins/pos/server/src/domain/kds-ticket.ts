import type { OrderType, Venue } from '@nova/platform/contracts';
import type { KdsTicket, TicketLine } from '../../../contracts/kds-ticket';
import { courseViews, markOf, stateOf, type CourseMarks } from './courses';
import { elsewhereOf, type LinePart } from './line-parts';

/** A ticket as it is kept, and what its order says now. */
export interface TicketRow {
  readonly id: string;
  readonly locationId: string;
  readonly stationId: string;
  readonly number: number;
  readonly orderId: string;
  readonly orderNumber: number;
  readonly orderType: OrderType;
  /** The table it was fired for. */
  readonly firedTableName: string;
  readonly state: 'new' | 'bumped';
  readonly version: number;
  readonly rushedAt: string | null;
  readonly firedAt: string;
  readonly bumpedAt: string | null;
  readonly recalledAt: string | null;
  readonly lines: readonly TicketLine[];
  /** When each line was marked done, by its id. */
  readonly done: Readonly<Record<string, string>>;
  /** Where the pieces of its lines are now; empty while no line of its check was ever split off or moved. */
  readonly parts: readonly LinePart[];
  // the order's, now
  readonly tableId: string | null;
  readonly orderName: string;
  readonly serverName: string;
  readonly covers: number;
  readonly courses: CourseMarks;
}

/** The one mapper to `kds.ticket.v1`. Pure: the same row and venue give the same JSON for screen, agent and webhook. */
export function kdsTicket(row: TicketRow, venue: Pick<Venue, 'stations' | 'tables' | 'rules'>): KdsTicket {
  const { done, courses, firedTableName, lines, parts: _parts, ...facts } = row;
  const tableName = row.tableId === null ? '' : (venue.tables.find((table) => table.id === row.tableId)?.name ?? firedTableName);
  const lateAfterSeconds = venue.rules.kitchen.lateMinutes * 60;
  return {
    schema: 'kds.ticket.v1', ...facts, tableName, movedFrom: firedTableName !== '' && firedTableName !== tableName ? firedTableName : null,
    stationName: venue.stations.find((station) => station.id === row.stationId)?.name ?? {},
    priority: row.rushedAt === null ? 'normal' : 'rush',
    warnAfterSeconds: Math.round(lateAfterSeconds / 2), lateAfterSeconds,
    courses: courseViews([], courses).map(({ course, state, rushedAt }) => ({ course, state, rushed: rushedAt !== null })),
    lines: lines.map((line) => ({ ...line, courseState: stateOf(markOf(courses, line.course)), doneAt: done[line.lineId] ?? null, elsewhere: elsewhereOf(row, line, venue) })),
  };
}
