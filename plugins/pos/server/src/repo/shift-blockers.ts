import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';

export interface OpenCheck { readonly id: string; readonly number: number; readonly name: string; readonly tableId: string | null }

/** Checks that were opened in this shift and are still open, oldest first, at most 50: they keep it from closing (S6). */
export async function findOpenChecks(trx: Trx, shift: { id: string; locationId: string }): Promise<OpenCheck[]> {
  const { rows } = await sql<OpenCheck>`
    select id, number, name, table_id as "tableId" from pos."order"
    where location_id = ${shift.locationId} and shift_id = ${shift.id} and state in ('open', 'billed') order by opened_at, id limit 50`.execute(typed(trx));
  return rows;
}
