import { recallTicket } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'ticket.recalled.v1' }];
export const useRecallTicket = (ticketId: string) => useCommand(recallTicket, { scope: ticketId, facts });
