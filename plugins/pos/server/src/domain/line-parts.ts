import type { OrderType, Venue } from '@nova/platform/contracts';
import type { Elsewhere, TicketLine } from '../../../contracts/kds-ticket';

/** Pieces of one line of a ticket that are on one check now. */
export interface LinePart {
  /** The line as the ticket calls it, also where the part has a row of its own. */
  readonly lineId: string;
  readonly orderId: string;
  readonly orderNumber: number;
  readonly orderType: OrderType;
  readonly orderName: string;
  readonly tableId: string | null;
  readonly quantity: number;
}

/**
 * How many pieces of a ticket's line are on a check. Tickets are deltas (O4): when the pieces of the line are not as many as this ticket told of,
 * another ticket told of the others, and nobody can say which pieces went; then null.
 */
export function piecesOn(orderIds: readonly string[], line: TicketLine, parts: readonly LinePart[]): number | null {
  const own = parts.filter((part) => part.lineId === line.lineId);
  const count = (of: readonly LinePart[]): number => of.reduce((sum, part) => sum + part.quantity, 0);
  return count(own) === line.quantity ? count(own.filter((part) => orderIds.includes(part.orderId))) : null;
}

interface Heading { readonly orderId: string; readonly tableId: string | null; readonly parts: readonly LinePart[] }

/** What of a line goes elsewhere than the ticket's heading says. Checks at one table are one place: a check that was split for paying sends nobody anywhere. What was cancelled goes nowhere. */
export function elsewhereOf({ orderId, tableId, parts }: Heading, line: TicketLine, venue: Pick<Venue, 'tables'>): Elsewhere[] {
  const placeOf = (part: Pick<LinePart, 'orderId' | 'tableId'>): string => part.tableId ?? part.orderId;
  const away = line.change === 'cancelled' ? [] : parts.filter((part) => part.lineId === line.lineId && placeOf(part) !== placeOf({ orderId, tableId }));
  return [...new Set(away.map(placeOf))].flatMap((place): Elsewhere[] => {
    const there = away.filter((part) => placeOf(part) === place);
    const [first] = there;
    if (first === undefined) return [];
    const tableName = venue.tables.find((table) => table.id === first.tableId)?.name ?? '';
    return [{ orderId: first.orderId, orderNumber: first.orderNumber, orderType: first.orderType, orderName: first.orderName, tableName, quantity: piecesOn(there.map((part) => part.orderId), line, parts) }];
  });
}
