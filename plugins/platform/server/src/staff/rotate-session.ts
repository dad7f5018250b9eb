import { strapiApp, staffSessions } from './strapi';
import type { RefreshToken } from './issue-access';

/** Whoever reloads while a refresh is under way never sees its answer. For so long the token of before is answered with what its session has now. */
const rotationGraceMs = 15_000;

interface SessionRow { readonly sessionId: string; readonly status: string; readonly childId: string | null; readonly createdAt: string | Date }

const sessions = () => strapiApp().db.query('admin::session');

/**
 * Trades a refresh token for the next one. null: it is worth nothing. The row is locked, so of two who come with one token at once the second gets
 * what the first one got, and a session never has two heirs.
 */
export async function rotateSession(token: string, sessionId: string): Promise<RefreshToken | null> {
  return await strapiApp().db.transaction(async () => {
    const row = await lockSession(sessionId);
    if (row === undefined) return null;
    if (row.status !== 'rotated') return given(await staffSessions().rotateRefreshToken(token));
    const heir = await heirInGrace(row);
    return heir === null ? null : current(token, row, heir);
  });
}

/** The session that followed a rotated one, while the grace lasts; null afterwards, and when it was signed out. */
async function heirInGrace({ childId }: Pick<SessionRow, 'childId'>): Promise<SessionRow | null> {
  const heir = childId === null ? undefined : await lockSession(childId);
  return heir !== undefined && Date.now() - new Date(heir.createdAt).getTime() < rotationGraceMs ? heir : null;
}

/**
 * Strapi gives out the token of the session that followed, if the one before is active; for the length of this transaction, which nobody sees into, it is.
 * So the token is checked and made by the one who made it first. An heir that was rotated since has an heir of its own.
 */
async function current(token: string, row: SessionRow, heir: SessionRow): Promise<RefreshToken | null> {
  await sessions().update({ where: { sessionId: row.sessionId }, data: { status: 'active' } });
  const next = given(await staffSessions().rotateRefreshToken(token));
  await sessions().update({ where: { sessionId: row.sessionId }, data: { status: 'rotated' } });
  if (next === null || heir.status !== 'rotated') return next;
  const later = await heirInGrace(heir);
  return later === null ? null : current(next.token, heir, later);
}

const given = (rotated: Awaited<ReturnType<ReturnType<typeof staffSessions>['rotateRefreshToken']>>): RefreshToken | null => ('error' in rotated ? null : rotated);

async function lockSession(sessionId: string): Promise<SessionRow | undefined> {
  const [row] = (await strapiApp().db.queryBuilder('admin::session').select(['sessionId', 'status', 'childId', 'createdAt']).where({ sessionId, origin: 'users-permissions' }).forUpdate().execute()) as unknown as SessionRow[];
  return row;
}
