import { refreshSession, type Session } from '@nova/platform/contracts';
import { accessToken } from './access-token';
import { send } from './send';

let underWay: Promise<Session> | null = null;

/**
 * Trades the refresh cookie for a new access token. A rotated refresh token is refused after a few seconds, so tabs take turns:
 * `navigator.locks` across tabs where the origin is secure, one promise within the tab always.
 */
export function renewSession(): Promise<Session> {
  underWay ??= inTurn(async () => {
    const reply = refreshSession.reply.parse(await send(refreshSession, { body: {} }));
    accessToken.set(reply.accessToken, reply.expiresAt);
    return reply.session;
  }).finally(() => {
    underWay = null;
  });
  return underWay;
}

async function inTurn(work: () => Promise<Session>): Promise<Session> {
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks ? locks.request('nova-refresh', work) : work();
}
