import type { CommandContext } from '@nova/platform/access';
import { newId } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import type { TicketRow } from '../domain/kds-ticket';
import { kdsTicket } from '../domain/kds-ticket';
import { venueOf } from './venue-of';

/**
 * What a station wants on paper when it bumps: the ticket once more on its own printers, marked DUPLICATE, or a slip that goes with the plates,
 * on the printers of the pass (its own where there is no pass). Rides with the command; never refuses a bump for want of paper.
 */
export function printOnBump(context: CommandContext<unknown>, row: TicketRow): void {
  const venue = venueOf(row.locationId);
  const station = venue.stations.find((each) => each.id === row.stationId);
  if (station === undefined || station.printOnBump === 'nothing') return;
  const slip = station.printOnBump === 'expo-slip';
  const pass = slip ? venue.stations.find((each) => each.kind === 'expo' && each.printerIds.length > 0) : undefined;
  const ticket = kdsTicket(row, venue);
  printing().enqueue(context, [{
    jobId: newId(), locationId: row.locationId, target: { stationId: (pass ?? station).id }, locale: null, subjectId: row.orderId, correlationId: context.actor.correlationId, mark: slip ? 'none' : 'duplicate', opensDrawer: false,
    document: {
      type: 'kitchen-ticket',
      data: {
        ticketNumber: row.number, orderNumber: row.orderNumber, stationName: (pass ?? station).name, orderType: row.orderType, tableName: ticket.tableName, orderName: row.orderName, serverName: row.serverName,
        covers: row.covers, firedAt: row.firedAt, timeZone: venue.location.timeZone, lines: row.lines.filter((line) => !slip || line.change !== 'cancelled').map(({ lineId: _lineId, ...line }) => line),
      },
    },
  }]);
}
