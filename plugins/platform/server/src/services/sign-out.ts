import type { Input, Reply } from '../../../contracts/contract';
import type { signOut as contract } from '../../../contracts/sessions';
import type { Actor } from '../actor';
import type { HttpContext } from '../http/context';
import { done, type Outcome } from '../pure';
import { auditDone } from '../staff/audit-done';
import { emptyStaffCaches } from '../staff/cache';
import { endSession, findSession } from '../staff/find-session';
import { personOfSession } from '../staff/person';
import { dropRefreshCookie, readRefreshCookie } from '../staff/refresh-cookie';

/** Ends the session of the cookie, its access token included. Without one there is nothing to end, which is as good. */
export async function signOut(actor: Actor, _input: Input<typeof contract>, ctx: HttpContext): Promise<Outcome<Reply<typeof contract>>> {
  const cookie = readRefreshCookie(ctx);
  const session = cookie === null ? null : await findSession(cookie);
  dropRefreshCookie(ctx);
  if (session === null) return done({ signedOut: true });

  await endSession(session.sessionId);
  emptyStaffCaches();
  const person = await personOfSession(session.userId);
  if (person !== null) await auditDone({ ...actor, id: person.id, name: person.name }, 'sign-out', person.id);
  return done({ signedOut: true });
}
