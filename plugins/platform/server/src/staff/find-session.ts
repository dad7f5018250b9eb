import { staffSessions, strapiApp } from './strapi';

/** The live session behind a refresh token. null: rotated, signed out, expired or forged. */
export async function findSession(refreshToken: string): Promise<{ userId: string; sessionId: string; deviceId: string | null } | null> {
  const valid = await staffSessions().validateRefreshToken(refreshToken);
  if (!valid.isValid) return null;
  const row = (await strapiApp().db.query('admin::session').findOne({ where: { sessionId: valid.sessionId }, select: ['deviceId'] })) as { deviceId: string | null } | null;
  return row === null ? null : { userId: valid.userId, sessionId: valid.sessionId, deviceId: row.deviceId };
}

/** The session of a token that was rotated, or null. Nothing of the token is proven by this: `rotateSession` has its signature checked, and asks how long ago it was. */
export async function findRotated(refreshToken: string): Promise<{ userId: string; sessionId: string; deviceId: string | null } | null> {
  const sessionId = sessionIdOf(refreshToken);
  if (sessionId === null) return null;
  return (await strapiApp().db.query('admin::session').findOne({ where: { sessionId, origin: 'users-permissions', status: 'rotated' }, select: ['userId', 'sessionId', 'deviceId'] })) as { userId: string; sessionId: string; deviceId: string | null } | null;
}

/** What a token says of itself, unproven. */
function sessionIdOf(token: string): string | null {
  try {
    const { sessionId } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as { sessionId?: unknown };
    return typeof sessionId === 'string' ? sessionId : null;
  } catch {
    return null;
  }
}

/** Ends a session and the one it was rotated from, whose access token may still be good. */
export async function endSession(sessionId: string): Promise<void> {
  await strapiApp().db.query('admin::session').deleteMany({ where: { origin: 'users-permissions', $or: [{ sessionId }, { childId: sessionId }] } });
}
