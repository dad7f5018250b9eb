import { getSession } from '@nova/platform/contracts';
import { call } from '../../../api';
import { sessionStore } from '../session-store';

/** Reads again who we are: after this tablet was enrolled, or when rights were changed. */
export async function rereadSession(): Promise<void> {
  sessionStore.enter(await call(getSession, {}));
}
