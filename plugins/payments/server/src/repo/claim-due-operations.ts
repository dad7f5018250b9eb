import { sql, type Kysely } from 'kysely';

/** Takes operations of a provider (null: of those that have no settings here) that are due to be asked about, oldest first, and puts them off by the lease before anybody calls: a crash repeats them later, two workers never share one. */
export async function claimDueOperations(db: Kysely<unknown>, provider: string | null, { configured, leaseMs, limit }: { readonly configured: readonly string[]; readonly leaseMs: number; readonly limit: number }): Promise<string[]> {
  const theirs = provider === null ? sql`provider <> all(${[...configured]}::text[])` : sql`provider = ${provider}`;
  const { rows } = await sql<{ id: string }>`
    update payments.operation set attempts = attempts + 1, next_check_at = platform.now() + ${leaseMs} * interval '1 millisecond'
    where id in (
      select id from payments.operation where settled_at is null and next_check_at <= platform.now() and ${theirs} order by next_check_at limit ${limit} for update skip locked)
    returning id`.execute(db);
  return rows.map(({ id }) => id);
}
