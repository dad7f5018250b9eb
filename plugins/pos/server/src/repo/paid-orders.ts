import { sql, type Kysely } from 'kysely';

/** Live checks of a place that are paid with nothing under way, in the order of their ids: they wait for nothing but a shift to close in. At most 100. */
export async function findPaidOrders(db: Kysely<unknown>, locationId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from pos."order" where location_id = ${locationId} and state in ('open', 'billed') and paid_minor > 0 and paid_minor = total_minor and taking_minor + asking_minor + held_minor = 0 order by id limit 100`.execute(db);
  return rows.map((row) => row.id);
}
