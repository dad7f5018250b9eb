import { bumpOrder, bumpTicket, claimKdsBoard, getAllDay, getTicketTimes, holdCourse, listDisplayDeliveries, listPass, listTickets, markItemDone, recallOrder, recallTicket, replayDisplayDelivery, rushOrder } from '../../../contracts';

/** The operations of kitchen and pass; their controllers are `ticket`, `display` and, for what a server does with courses, `order`. */
export const kitchenContracts = [listTickets, listPass, getAllDay, getTicketTimes, bumpTicket, bumpOrder, recallTicket, recallOrder, markItemDone, holdCourse, rushOrder, listDisplayDeliveries, replayDisplayDelivery, claimKdsBoard];
