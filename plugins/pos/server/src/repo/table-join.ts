import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';

/** Makes one party of these tables, the first leading; parties that are swallowed end. Collides on `table_join_pkey` with whoever joined one of them at the same moment. */
export async function joinTables(trx: Trx, party: { id: string; locationId: string; tableIds: readonly string[]; swallowed: readonly string[]; actorId: string | null }): Promise<void> {
  if (party.swallowed.length > 0) await sql`delete from pos.table_join where party_id in (select jsonb_array_elements_text(${JSON.stringify(party.swallowed)}::jsonb)::uuid)`.execute(typed(trx));
  await sql`
    insert into pos.table_join (location_id, table_id, party_id, is_lead, actor_id)
    select ${party.locationId}, t.table_id, ${party.id}::uuid, t.nth = 1, ${party.actorId} from jsonb_array_elements_text(${JSON.stringify(party.tableIds)}::jsonb) with ordinality as t(table_id, nth)`.execute(typed(trx));
}

/** Ends a party, and leaves dirty what guests sat at. Returns the tables it had. */
export async function splitParty(trx: Trx, party: { id: string; locationId: string; dirty: readonly string[]; now: string }): Promise<string[]> {
  const { rows } = await sql<{ tableId: string }>`
    with parted as (delete from pos.table_join where party_id = ${party.id} and location_id = ${party.locationId} returning table_id),
    dirtied as (
      insert into pos.table_state as s (location_id, table_id, state, since)
      select ${party.locationId}, d.table_id, 'dirty', ${party.now}::timestamptz from jsonb_array_elements_text(${JSON.stringify(party.dirty)}::jsonb) as d(table_id)
      on conflict (location_id, table_id) do nothing)
    select table_id as "tableId" from parted`.execute(typed(trx));
  return rows.map((row) => row.tableId);
}

/** Tables of one party of a place; none when there is no such party. */
export async function tablesOfParty(trx: Trx, at: { locationId: string; partyId: string }): Promise<string[]> {
  const { rows } = await sql<{ tableId: string }>`select table_id as "tableId" from pos.table_join where party_id = ${at.partyId} and location_id = ${at.locationId} order by is_lead desc, table_id for update`.execute(typed(trx));
  return rows.map((row) => row.tableId);
}
