import type { Input, Reply } from '../../../contracts/contract';
import type { getSession as contract } from '../../../contracts/sessions';
import type { Actor } from '../actor';
import type { HttpContext } from '../http/context';
import { done, type Outcome } from '../pure';
import { entranceOf } from '../staff/entrance-of';
import { sessionView } from '../staff/session-view';

/** Who I am, what I may do and where I am. */
export async function getSession(actor: Actor, _input: Input<typeof contract>, ctx: HttpContext): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('platform.session.get');
  const { person, device } = entranceOf(ctx);
  return done(sessionView(person, device));
}
