import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, newId, refuse, type Outcome } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import { fireOrder as contract } from '../../../contracts/fire-order';
import type { Ticket } from '../../../contracts/ticket';
import type { Check } from '../domain/check';
import { kitchenPaper, tableNameOf } from '../domain/check-paper';
import { byStation, fireDelta, type LineDelta } from '../domain/fire-delta';
import { orderEvent } from '../domain/order-event';
import { orderView } from '../domain/order-view';
import { saveCheck } from '../repo/save-check';
import { enterOrder } from './enter-order';
import { venueOf } from './venue-of';

/**
 * Sends to each station what it does not know yet (O4). Tickets and their papers are written in the same transaction (O5); lines without a station are only marked.
 * Refuses `nothing_to_fire`. Round trips: BEGIN, lock, save with tickets, print jobs, command row, COMMIT.
 */
export function fireOrder(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    name: contract.name, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'fire-order');
      if (!entered.ok) return entered;
      const { check, now } = entered.value;
      const deltas = fireDelta(check.lines, body.courses);
      if (deltas.length === 0) return refuse('nothing_to_fire', 'The kitchen knows all of it already.', { version: check.version });
      const venue = venueOf(check.locationId);
      const tableName = tableNameOf(venue, check.tableId);
      const fresh = [...byStation(deltas)].map(([stationId, lines]) => ({ id: newId(), stationId, tableName, lines }));
      const after = { ...fired(check, deltas), firedAt: now };
      const fact = { type: 'fired', details: { ticketIds: fresh.map((ticket) => ticket.id), lines: deltas.map(({ ticketLine }) => ({ lineId: ticketLine.lineId, change: ticketLine.change, quantity: ticketLine.quantity })) } };
      const numbers = await saveCheck(context.trx, { before: check, after, actor, fact, tickets: fresh });
      const tickets = fresh.map((ticket): Ticket => ({
        ...ticket, orderId: check.id, orderNumber: check.number, number: numbers.get(ticket.id) ?? 0, orderType: check.orderType, orderName: check.name, serverName: check.serverName, covers: check.covers,
        state: 'new', firedAt: now, bumpedAt: null, version: 1,
      }));
      if (tickets.length > 0) {
        printing().enqueue(context, tickets.map((ticket) => ({
          jobId: newId(), locationId: check.locationId, target: { stationId: ticket.stationId }, document: { type: 'kitchen-ticket', data: kitchenPaper(check, venue, ticket) }, locale: null,
          subjectId: check.id, correlationId: actor.correlationId, mark: 'none', opensDrawer: false,
        })));
      }
      const saved = { ...after, version: check.version + 1 };
      await context.publish(orderEvent('order.fired.v1', saved, { ticketIds: tickets.map((ticket) => ticket.id), stationIds: tickets.map((ticket) => ticket.stationId) }));
      for (const { id, number, stationId } of tickets) {
        await context.publish({ type: 'ticket.fired.v1', locationId: check.locationId, aggregateId: id, aggregateVersion: 1, payload: { ticketId: id, number, stationId, orderId: check.id, tableId: check.tableId } });
      }
      return done({ order: orderView(saved), tickets });
    },
  });
}

/** Firing does not change a line as people see it, so its version stays and nobody's edit is refused for it (O3). */
function fired(check: Check, deltas: readonly LineDelta[]): Check {
  const told = new Map(deltas.map((delta) => [delta.line.id, delta]));
  return {
    ...check,
    lines: check.lines.map((line) => {
      const delta = told.get(line.id);
      return delta === undefined ? line : { ...line, firedQuantity: delta.firedQuantity, fired: delta.fired };
    }),
  };
}
