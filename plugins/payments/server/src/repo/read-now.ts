import { sql, type Kysely } from 'kysely';

/** The one clock (design 4). */
export async function readNow(db: Kysely<unknown>): Promise<Date> {
  const { rows } = await sql<{ now: string | Date }>`select platform.now() as now`.execute(db);
  return new Date((rows[0] as { now: string | Date }).now);
}
