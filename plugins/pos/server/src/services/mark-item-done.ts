import type { Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import { markItemDone as contract } from '../../../contracts/mark-item-done';
import { markItem } from '../domain/ticket-moves';
import { moveTicket } from './move-ticket';
import { venueOf } from './venue-of';

/** One line of a ticket is done, or not after all; see the contract. Refusals and round trips: see `moveTicket`. */
export async function markItemDone(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const moved = await moveTicket(actor, {
    contract, input,
    decide: (ticket, now) => {
      const station = venueOf(ticket.locationId).stations.find((each) => each.id === ticket.stationId);
      return markItem(ticket, input.params.lineId, input.body.done, now, station?.autoBump ?? false);
    },
  });
  return moved.ok ? done({ ...moved.value, allDone: moved.value.ticket.lines.every((line) => line.doneAt !== null) }) : moved;
}
