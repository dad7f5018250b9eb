import type { Input, Reply } from '../../../contracts/contract';
import type { refreshSession as contract } from '../../../contracts/sessions';
import type { Actor } from '../actor';
import type { HttpContext } from '../http/context';
import { done, refuse, type Outcome } from '../pure';
import { deviceOf } from '../staff/device-of';
import { findSession } from '../staff/find-session';
import { issueAccess } from '../staff/issue-access';
import { personOfSession } from '../staff/person';
import { dropRefreshCookie, readRefreshCookie } from '../staff/refresh-cookie';
import { staffSessions } from '../staff/strapi';

/** Trades the refresh cookie for a new pair of tokens. The old one is worth nothing from then on. */
export async function refreshSession(_actor: Actor, _input: Input<typeof contract>, ctx: HttpContext): Promise<Outcome<Reply<typeof contract>>> {
  const cookie = readRefreshCookie(ctx);
  const session = cookie === null ? null : await findSession(cookie);
  const person = session === null ? null : await personOfSession(session.userId);
  if (cookie === null || session === null || person === null) return expired(ctx);

  const device = await deviceOf(ctx);
  if (session.deviceId !== null && session.deviceId !== device?.id) return refuse('device_required', 'A session opened with a PIN works on its own device only.');

  const refresh = await staffSessions().rotateRefreshToken(cookie);
  return 'error' in refresh ? expired(ctx) : done(await issueAccess(ctx, refresh, person, device));
}

function expired(ctx: HttpContext) {
  dropRefreshCookie(ctx);
  return refuse('session_expired', 'Your session has ended. Sign in again.');
}
