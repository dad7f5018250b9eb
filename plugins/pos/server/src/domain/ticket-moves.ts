import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { TicketRow } from './kds-ticket';

const wrongState = (ticket: TicketRow) => refuse('wrong_state', `The ticket is ${ticket.state}.`, { state: ticket.state, version: ticket.version });

/** Everything on it is cooked. */
export const bump = (ticket: TicketRow, now: string): Outcome<TicketRow> => (ticket.state === 'new' ? done({ ...ticket, state: 'bumped', bumpedAt: now }) : wrongState(ticket));

/** It was bumped too early: it comes back, with what was marked done before. */
export const recall = (ticket: TicketRow, now: string): Outcome<TicketRow> =>
  ticket.state === 'bumped' ? done({ ...ticket, state: 'new', bumpedAt: null, recalledAt: now }) : wrongState(ticket);

export const allDone = (ticket: Pick<TicketRow, 'lines' | 'done'>): boolean => ticket.lines.every((line) => ticket.done[line.lineId] !== undefined);

/** One line is done, or not after all. With `autoBump` the last one bumps the ticket. */
export function markItem(ticket: TicketRow, lineId: string, isDone: boolean, now: string, autoBump: boolean): Outcome<TicketRow> {
  if (ticket.state !== 'new') return wrongState(ticket);
  if (!ticket.lines.some((line) => line.lineId === lineId)) return refuse('not_found', 'There is no such line on this ticket.', { lineId });
  if ((ticket.done[lineId] !== undefined) === isDone) return refuse('wrong_state', isDone ? 'It is marked done already.' : 'It is not marked done.', { done: isDone, version: ticket.version });
  const { [lineId]: _lineId, ...others } = ticket.done;
  const marked: TicketRow = { ...ticket, done: isDone ? { ...others, [lineId]: now } : others };
  return autoBump && allDone(marked) ? bump(marked, now) : done(marked);
}
