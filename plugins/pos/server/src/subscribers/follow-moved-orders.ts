import type { Consumer } from '@nova/platform/access';
import { touchOpenTickets } from '../repo/rush-tickets';
import { publishChangedTickets } from '../services/publish-changed-tickets';

/** A check that moved, or went into another, takes its open tickets along: their heading is another one now, so their version rises and everybody who shows them is told. */
export const followMovedOrders: Consumer<unknown> = {
  name: 'pos.tickets-of-moved-orders',
  types: ['order.moved.v1', 'order.merged.v1'],
  attempts: 10,
  async handle(context, event) {
    const into = event.payload['intoOrderId'];
    const orderId = typeof into === 'string' ? into : event.aggregateId;
    const tickets = await touchOpenTickets(context.trx, orderId);
    await publishChangedTickets(context, tickets, { locationId: event.locationId ?? '', orderId, now: event.recordedAt });
  },
};
