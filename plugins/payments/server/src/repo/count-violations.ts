import { sql, type Kysely } from 'kysely';

export interface Violations { readonly name: string; readonly violations: number }

/** How far back each minute looks. An operation is settled within a day, or a person is called for it. */
const latest = sql`(select platform.now() - interval '3 days')`;
/** The whole books may take longer than any command may. */
const wholeTimeout = sql`set local statement_timeout = '20min'`;

/** Counts what breaks each invariant among the latest rows and whatever is open, and keeps the counts (P10). All must be 0. Its cost does not grow with the books. */
export async function countLatestViolations(db: Kysely<unknown>): Promise<Violations[]> {
  const { rows } = await sql<Violations>`
    update payments.invariant_check k set violations = c.violations, at = platform.now()
    from (select n.name, count(v.subject) as violations from payments.invariant_check n left join payments.violation v on v.invariant = n.name and v.at >= ${latest} where n.extent = 'latest' group by n.name) c
    where k.name = c.name and k.extent = 'latest' returning k.name, k.violations`.execute(db);
  return rows;
}

/** The names of all invariants. */
export async function listInvariants(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from payments.invariant_check where extent = 'whole' order by at, name`.execute(db);
  return rows.map(({ name }) => name);
}

/** Counts what breaks one invariant anywhere in the books, and keeps the count (P10). */
export async function countAllViolations(db: Kysely<unknown>, name: string): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await wholeTimeout.execute(trx);
    const { rows } = await sql<{ violations: number }>`
      update payments.invariant_check set violations = (select count(*) from payments.violation where invariant = ${name}), at = platform.now() where name = ${name} and extent = 'whole' returning violations`.execute(trx);
    return rows[0]?.violations ?? 0;
  });
}
