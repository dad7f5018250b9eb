import type { Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import type { Outcome } from '@nova/platform/pure';
import { recallTicket as contract } from '../../../contracts/recall-ticket';
import { recall } from '../domain/ticket-moves';
import { moveTicket } from './move-ticket';

/** Brings a bumped ticket back, and its courses from ready. Refuses `wrong_state`. More refusals and round trips: see `moveTicket`. */
export const recallTicket = (actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> => moveTicket(actor, { contract, input, decide: recall });
