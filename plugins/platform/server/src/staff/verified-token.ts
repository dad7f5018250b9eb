import { StaffCache } from './cache';
import { staffSessions, strapiApp } from './strapi';

export interface VerifiedToken {
  readonly userId: string;
  readonly sessionId: string;
  /** The device a PIN session is bound to; null for a password session. */
  readonly deviceId: string | null;
  readonly expiresAtMs: number;
}

/** One query for each new token: a session that was signed out is gone, and the token does not say which device it is bound to. */
async function verify(token: string): Promise<VerifiedToken | null> {
  const { isValid, payload } = staffSessions().validateAccessToken(token);
  if (!isValid) return null;
  const session = (await strapiApp().db.query('admin::session').findOne({ where: { sessionId: payload.sessionId }, select: ['deviceId'] })) as { deviceId: string | null } | null;
  if (session === null) return null;
  return { userId: payload.userId, sessionId: payload.sessionId, deviceId: session.deviceId, expiresAtMs: payload.exp * 1000 };
}

const leftMs = (token?: VerifiedToken): number => (token === undefined ? 30_000 : token.expiresAtMs - Date.now());
const tokens = new StaffCache<VerifiedToken>(verify, leftMs);

/** Checks an access token. Signatures cost half of a request's time, so what was verified is kept until it expires. null: not (or no longer) good. */
export async function verifiedToken(token: string): Promise<VerifiedToken | null> {
  const verified = await tokens.get(token);
  return verified !== null && verified.expiresAtMs > Date.now() ? verified : null;
}
