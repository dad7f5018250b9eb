import type { HttpContext } from '../http/context';
import { AppError } from '../pure';
import type { DeviceRow } from '../repo/device';
import type { Person } from './person';
import { writeRefreshCookie } from './refresh-cookie';
import { sessionView } from './session-view';
import { staffSessions } from './strapi';

export interface RefreshToken { readonly token: string; readonly absoluteExpiresAt: string; readonly type: 'refresh' | 'session' }

/** The answer to every way in: a short access token in the body, the refresh token in a cookie that no script can read. */
export async function issueAccess(ctx: HttpContext, refresh: RefreshToken, person: Person, device: DeviceRow | null) {
  const access = await staffSessions().generateAccessToken(refresh.token);
  if ('error' in access) throw new AppError('session_expired', 'Your session has ended. Sign in again.');
  const { payload } = staffSessions().validateAccessToken(access.token);
  if (payload === null) throw new AppError('internal', 'The session could not be opened.');
  writeRefreshCookie(ctx, refresh.token, refresh.type === 'session' ? null : refresh.absoluteExpiresAt);
  return { accessToken: access.token, expiresAt: new Date(payload.exp * 1000).toISOString(), session: sessionView(person, device) };
}
