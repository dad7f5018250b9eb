import { action } from '@nova/platform/access';
import * as contracts from '../../../contracts';
import { bumpOrder } from '../services/bump-order';
import { bumpTicket } from '../services/bump-ticket';
import { getAllDay } from '../services/get-all-day';
import { getTicketTimes } from '../services/get-ticket-times';
import { listPass } from '../services/list-pass';
import { listTickets } from '../services/list-tickets';
import { markItemDone } from '../services/mark-item-done';
import { recallOrder } from '../services/recall-order';
import { recallTicket } from '../services/recall-ticket';

export const ticket = {
  'list': action(contracts.listTickets, listTickets),
  'list-pass': action(contracts.listPass, listPass),
  'all-day': action(contracts.getAllDay, getAllDay),
  'times': action(contracts.getTicketTimes, getTicketTimes),
  'bump': action(contracts.bumpTicket, bumpTicket),
  'bump-order': action(contracts.bumpOrder, bumpOrder),
  'recall': action(contracts.recallTicket, recallTicket),
  'recall-order': action(contracts.recallOrder, recallOrder),
  'mark-item-done': action(contracts.markItemDone, markItemDone),
};
