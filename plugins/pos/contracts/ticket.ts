import { kdsTicket, type KdsTicket } from './kds-ticket';

export { ticketLine, type TicketLine } from './kds-ticket';
/** A kitchen ticket has one shape everywhere: `kds.ticket.v1`. */
export const ticket = kdsTicket;
export type Ticket = KdsTicket;
