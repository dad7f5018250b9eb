import { bumpTicket } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'ticket.bumped.v1' }];
export const useBumpTicket = (ticketId: string) => useCommand(bumpTicket, { scope: ticketId, facts });
