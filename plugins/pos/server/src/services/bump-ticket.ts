import type { Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import type { Outcome } from '@nova/platform/pure';
import { bumpTicket as contract } from '../../../contracts/bump-ticket';
import { bump } from '../domain/ticket-moves';
import { moveTicket } from './move-ticket';

/** Marks a ticket as cooked; prints what the station wants printed then. Refuses `wrong_state` with the state it is in. More refusals and round trips: see `moveTicket`. */
export const bumpTicket = (actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> => moveTicket(actor, { contract, input, decide: bump });
