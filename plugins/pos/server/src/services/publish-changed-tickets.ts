import type { EffectContext } from '@nova/platform/access';
import type { RushedTicket } from '../repo/rush-tickets';
import { tellDisplays } from './tell-displays';

/** Tells screens and displays that these tickets look different now, though nobody moved them. */
export async function publishChangedTickets(context: EffectContext, tickets: readonly RushedTicket[], { locationId, orderId, now }: { locationId: string; orderId: string; now: string }): Promise<void> {
  for (const { id, stationId, number, version } of tickets) {
    await context.publish({ type: 'ticket.changed.v1', locationId, aggregateId: id, aggregateVersion: version, payload: { ticketId: id, stationId, orderId, number } });
  }
  await tellDisplays(context, tickets, { locationId, event: 'ticket.changed.v1', occurredAt: now });
}
