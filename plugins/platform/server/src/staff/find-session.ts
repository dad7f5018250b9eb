import { staffSessions, strapiApp } from './strapi';

/** The live session behind a refresh token. null: rotated, signed out, expired or forged. */
export async function findSession(refreshToken: string): Promise<{ userId: string; sessionId: string; deviceId: string | null } | null> {
  const valid = await staffSessions().validateRefreshToken(refreshToken);
  if (!valid.isValid) return null;
  const row = (await strapiApp().db.query('admin::session').findOne({ where: { sessionId: valid.sessionId }, select: ['deviceId'] })) as { deviceId: string | null } | null;
  return row === null ? null : { userId: valid.userId, sessionId: valid.sessionId, deviceId: row.deviceId };
}

/** Ends a session and the one it was rotated from, whose access token may still be good. */
export async function endSession(sessionId: string): Promise<void> {
  await strapiApp().db.query('admin::session').deleteMany({ where: { origin: 'users-permissions', $or: [{ sessionId }, { childId: sessionId }] } });
}
