import type { Input, Reply } from '../../../contracts/contract';
import type { refreshSession as contract } from '../../../contracts/sessions';
import type { Actor } from '../actor';
import type { HttpContext } from '../http/context';
import { done, refuse, type Outcome } from '../pure';
import { deviceOf } from '../staff/device-of';
import { findRotated, findSession } from '../staff/find-session';
import { issueAccess } from '../staff/issue-access';
import { personOfSession } from '../staff/person';
import { dropRefreshCookie, readRefreshCookie } from '../staff/refresh-cookie';
import { rotateSession } from '../staff/rotate-session';

/**
 * Trades the refresh cookie for a new pair of tokens. The old one is worth nothing from then on, a few seconds apart in which it is answered with that same pair:
 * whoever reloads a page while this is under way never got it.
 */
export async function refreshSession(_actor: Actor, _input: Input<typeof contract>, ctx: HttpContext): Promise<Outcome<Reply<typeof contract>>> {
  const cookie = readRefreshCookie(ctx);
  const session = cookie === null ? null : (await findSession(cookie)) ?? (await findRotated(cookie));
  const person = session === null ? null : await personOfSession(session.userId);
  if (cookie === null || session === null || person === null) return expired(ctx);

  const device = await deviceOf(ctx);
  if (session.deviceId !== null && session.deviceId !== device?.id) return refuse('device_required', 'A session opened with a PIN works on its own device only.');

  const refresh = await rotateSession(cookie, session.sessionId);
  return refresh === null ? expired(ctx) : done(await issueAccess(ctx, refresh, person, device));
}

function expired(ctx: HttpContext) {
  dropRefreshCookie(ctx);
  return refuse('session_expired', 'Your session has ended. Sign in again.');
}
