import { sql, type Kysely } from 'kysely';

/** Live checks of a place that are paid with nothing under way, in the order of their ids: they wait for nothing but a shift to close in. A page of so many after an id. */
export async function findPaidOrders(db: Kysely<unknown>, locationId: string, { after, limit }: { readonly after: string | null; readonly limit: number }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from pos."order" where location_id = ${locationId} and state in ('open', 'billed') and not stays_open and paid_minor > 0 and paid_minor = total_minor and taking_minor + asking_minor + held_minor = 0
      ${after === null ? sql`` : sql`and id > ${after}::uuid`} order by id limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}
