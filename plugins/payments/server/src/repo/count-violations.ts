import { sql, type Kysely } from 'kysely';

/** How many rows break each invariant (P10). All must be 0. */
export async function countViolations(db: Kysely<unknown>): Promise<{ name: string; violations: number }[]> {
  const { rows } = await sql<{ name: string; violations: number }>`select name, violations from payments.invariant`.execute(db);
  return rows;
}
