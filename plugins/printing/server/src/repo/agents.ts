import { sql, type Kysely, type Selectable } from 'kysely';
import type { AgentTable, PrintingTables } from './tables';

export type Agent = Selectable<AgentTable>;

/** The binding of an agent that shows this token. Null: bound to another token, or not at all. */
export async function findAgent(db: Kysely<PrintingTables>, agentId: string, tokenId: string): Promise<Agent | null> {
  return (await db.selectFrom('printing.agent').selectAll().where('agent_id', '=', agentId).where('token_id', '=', tokenId).executeTakeFirst()) ?? null;
}

/** Whether this token speaks for the location. */
export async function tokenServes(db: Kysely<PrintingTables>, tokenId: string, locationId: string): Promise<boolean> {
  return (await db.selectFrom('printing.agent').select('agent_id').where('token_id', '=', tokenId).where('location_id', '=', locationId).limit(1).executeTakeFirst()) !== undefined;
}

export async function saveAgent(db: Kysely<PrintingTables>, agent: { agentId: string; tokenId: string; locationId: string; name: string }): Promise<void> {
  const values = { token_id: agent.tokenId, location_id: agent.locationId, name: agent.name };
  await db.insertInto('printing.agent').values({ agent_id: agent.agentId, ...values })
    .onConflict((conflict) => conflict.column('agent_id').doUpdateSet(values)).execute();
}

/** Notes that the agent lives; answers the database's time. */
export async function markSeen(db: Kysely<PrintingTables>, agentId: string, version: string): Promise<string> {
  const row = await db.updateTable('printing.agent').set({ last_seen_at: sql<string>`platform.now()`, version }).where('agent_id', '=', agentId).returning('last_seen_at').executeTakeFirstOrThrow();
  return row.last_seen_at as string;
}

/** Agents of a location; `online` while the last sign of life is younger than `silenceMs`. */
export async function listAgents(db: Kysely<PrintingTables>, locationId: string, silenceMs: number): Promise<(Pick<Agent, 'agent_id' | 'name' | 'last_seen_at'> & { online: boolean })[]> {
  return db.selectFrom('printing.agent')
    .select(['agent_id', 'name', 'last_seen_at', sql<boolean>`coalesce(last_seen_at > platform.now() - make_interval(secs => ${silenceMs / 1000}::float8), false)`.as('online')])
    .where('location_id', '=', locationId).orderBy('name').execute();
}
