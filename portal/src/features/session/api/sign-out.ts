import { signOut } from '@nova/platform/contracts';
import { accessToken, call, isApiError } from '../../../api';
import { sessionStore } from '../session-store';

/** Between two tries to have the cookie asked away. */
const againMs = 5_000;

/**
 * Ends the session here and on the server. The screen locks even when the server cannot be reached: the token is gone from
 * memory at once, and the cookie is asked away until the server has answered or somebody signs in, whose cookie takes its place.
 */
export function endSession(): void {
  void askCookieAway();
  accessToken.clear();
  sessionStore.leave();
}

async function askCookieAway(): Promise<void> {
  const answered = await call(signOut, { body: {} }).then(() => true, (error: unknown) => isApiError(error) && !error.unanswered);
  if (!answered) setTimeout(() => { if (sessionStore.read().status === 'signed-out') void askCookieAway(); }, againMs);
}
