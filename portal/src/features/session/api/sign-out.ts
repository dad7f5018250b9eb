import { signOut } from '@nova/platform/contracts';
import { accessToken, call } from '../../../api';
import { sessionStore } from '../session-store';

/**
 * Ends the session here and on the server. The screen locks even when the server cannot be reached: the token is gone from
 * memory at once, and the cookie is asked away as soon as it can be.
 */
export function endSession(): void {
  void call(signOut, { body: {} }).catch(() => undefined);
  accessToken.clear();
  sessionStore.leave();
}
