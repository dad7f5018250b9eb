import { commandId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { ticket } from './ticket';

/** Brings a bumped ticket back. */
export const recallTicket = contract({
  name: 'recall-ticket', action: 'ticket.recall', method: 'POST', path: '/api/pos/tickets/:ticketId/recall',
  params: z.object({ ticketId: id }), body: z.strictObject({ commandId }), reply: z.object({ ticket }),
});
