import { bumpOrder, bumpTicket, getAllDay, getTicketTimes, holdCourse, listPass, listTickets, markItemDone, recallOrder, recallTicket, rushOrder } from '../../../contracts';

/** The operations of kitchen and pass; their controllers are `ticket` and, for what a server does with courses, `order`. */
export const kitchenContracts = [listTickets, listPass, getAllDay, getTicketTimes, bumpTicket, bumpOrder, recallTicket, recallOrder, markItemDone, holdCourse, rushOrder];
