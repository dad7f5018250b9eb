import { platform, type DisplayEndpoint, type EffectContext } from '@nova/platform/access';
import type { Venue } from '@nova/platform/contracts';
import { newId } from '@nova/platform/pure';
import type { KdsWebhook } from '../../../contracts/kds-webhook';
import { displayTopic } from '../domain/display-topic';
import { kdsTicket, type TicketRow } from '../domain/kds-ticket';
import { insertDeliveries, type NewDelivery } from '../repo/display-delivery';
import { findTickets } from '../repo/ticket';

export interface ToldTicket { readonly id: string; readonly stationId: string }
interface Telling { readonly locationId: string; readonly event: string; readonly occurredAt: string }

const tells = (display: DisplayEndpoint, stationId: string): boolean => display.active && (display.stationIds.length === 0 || display.stationIds.includes(stationId));

/**
 * Writes, in the transaction of what happened, the intent to tell every display of another maker that follows the ticket's station; a job sends it.
 * Costs nothing where there are no displays, which is why it is no consumer of events: a delivery row for every ticket would be paid by every place.
 * Call it when the tickets are written as they will stand. One query and a riding statement otherwise.
 */
export async function tellDisplays(context: EffectContext, tickets: readonly ToldTicket[], telling: Telling): Promise<void> {
  const { content } = platform();
  const displays = content.displays(telling.locationId).filter((display) => tickets.some((ticket) => tells(display, ticket.stationId)));
  const venue = content.venue(telling.locationId);
  if (displays.length === 0 || venue === null) return;
  const rows = await findTickets(context.trx, tickets.map((ticket) => ticket.id));
  context.ride(insertDeliveries(rows.flatMap((row) => displays.filter((display) => tells(display, row.stationId)).map((display) => intent(display, telling, row, venue)))));
  context.wake(displayTopic);
}

function intent(display: DisplayEndpoint, { event, occurredAt }: Telling, row: TicketRow, venue: Venue): NewDelivery {
  const id = newId();
  const message: KdsWebhook = { schema: 'kds.event.v1', id, displayId: display.id, event, occurredAt, ticket: kdsTicket(row, venue) };
  return { id, displayId: display.id, locationId: row.locationId, ticketId: row.id, ticketVersion: row.version, eventType: event, body: JSON.stringify(message) };
}
