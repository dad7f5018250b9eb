import { action } from '@nova/platform/access';
import * as contracts from '../../../contracts';
import { bumpTicket } from '../services/bump-ticket';
import { listTickets } from '../services/list-tickets';
import { recallTicket } from '../services/recall-ticket';

export const ticket = {
  list: action(contracts.listTickets, listTickets),
  bump: action(contracts.bumpTicket, bumpTicket),
  recall: action(contracts.recallTicket, recallTicket),
};
