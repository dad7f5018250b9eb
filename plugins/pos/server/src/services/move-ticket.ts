import { platform, type Actor } from '@nova/platform/access';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { Ticket } from '../../../contracts/ticket';
import { lockTicket, moveTicket as writeMove } from '../repo/ticket';
import { gate } from '../repo/shift-gate';

interface Move {
  readonly name: string;
  readonly input: { readonly params: { readonly ticketId: string }; readonly body: { readonly commandId: string } };
  readonly from: Ticket['state'];
  readonly to: Ticket['state'];
  readonly event: 'ticket.bumped.v1' | 'ticket.recalled.v1';
}

/**
 * Moves a ticket between new and bumped. Refuses `not_found`, `shift_not_open`, `wrong_state` with the state it is in.
 * Round trips: BEGIN, lock, update, command row, COMMIT.
 */
export function moveTicket(actor: Actor, { name, input, from, to, event }: Move): Promise<Outcome<{ ticket: Ticket }>> {
  const { ticketId } = input.params;
  return platform().command<unknown, { ticket: Ticket }>({
    name, actor, input,
    async work({ trx, audit, publish }) {
      audit({ subjectId: ticketId });
      const locked = await lockTicket(trx, ticketId, actor.registerId);
      if (locked === null) return refuse('not_found', 'There is no such ticket.', { ticketId });
      const { ticket, locationId, now } = locked;
      audit({ locationId });
      actor.requireLocation(locationId);
      const shift = gate(locked.shift, 'location');
      if (!shift.ok) return shift;
      const bumpedAt = to === 'bumped' ? now : null;
      if (ticket.state !== from || !(await writeMove(trx, ticket, { state: to, bumpedAt }))) return refuse('wrong_state', `The ticket is ${ticket.state}.`, { state: ticket.state, version: ticket.version });
      const moved: Ticket = { ...ticket, state: to, bumpedAt, version: ticket.version + 1 };
      await publish({ type: event, locationId, aggregateId: ticketId, aggregateVersion: moved.version, payload: { ticketId, stationId: ticket.stationId, orderId: ticket.orderId } });
      return done({ ticket: moved });
    },
  });
}
