import { commandId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { ticket } from './ticket';

/**
 * Marks one line of a ticket as done, or takes the mark back. Where the station bumps by itself, the last line bumps the ticket; elsewhere
 * `allDone` says that the screen should offer it. Refuses `wrong_state` when it is so already, or the ticket is bumped.
 */
export const markItemDone = contract({
  name: 'mark-item-done', action: 'ticket.mark-item-done', method: 'POST', path: '/api/pos/tickets/:ticketId/lines/:lineId/done',
  params: z.object({ ticketId: id, lineId: id }), body: z.strictObject({ commandId, done: z.boolean() }), reply: z.object({ ticket, allDone: z.boolean() }),
});
