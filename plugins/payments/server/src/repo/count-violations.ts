import { sql, type Kysely } from 'kysely';
import { readNow } from './read-now';

export interface Violations { readonly name: string; readonly violations: number }

/** How far back each minute looks. An operation is settled within a day, or a person is called for it. */
const latestMs = 3 * 24 * 3_600_000;
/** The whole books may take longer than any command may. */
const wholeTimeout = sql`set local statement_timeout = '20min'`;

/**
 * Counts what breaks each invariant among the latest rows and whatever is open, and keeps the counts (P10). All must be 0. Its cost does not grow with the books: the time is
 * handed to the query as a value, since of an expression the planner would not know how little it leaves, and read everything. Two queries.
 */
export async function countLatestViolations(db: Kysely<unknown>): Promise<Violations[]> {
  const since = new Date((await readNow(db)).getTime() - latestMs).toISOString();
  const { rows } = await sql<Violations>`
    update payments.invariant_check k set violations = c.violations, at = platform.now()
    from (select n.name, count(v.subject) as violations from payments.invariant_check n left join payments.violation v on v.invariant = n.name and v.at >= ${since}::timestamptz where n.extent = 'latest' group by n.name) c
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
