import { commandId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { ticket } from './ticket';

export const bumpTicket = contract({
  name: 'bump-ticket', action: 'ticket.bump', method: 'POST', path: '/api/pos/tickets/:ticketId/bump',
  params: z.object({ ticketId: id }), body: z.strictObject({ commandId }), reply: z.object({ ticket }),
});
