import { sql, type Kysely } from 'kysely';

/** Takes operations that are due to be asked about, oldest first, and puts them off by the lease before anybody calls: a crash repeats them later, two workers never share one. */
export async function claimDueOperations(db: Kysely<unknown>, leaseMs: number, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update payments.operation set attempts = attempts + 1, next_check_at = platform.now() + ${leaseMs} * interval '1 millisecond'
    where id in (
      select id from payments.operation where settled_at is null and next_check_at <= platform.now() order by next_check_at limit ${limit} for update skip locked)
    returning id`.execute(db);
  return rows.map(({ id }) => id);
}
