import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';

/** When other guests have the table by now, the check that is opened again stands alongside theirs. One statement. */
export async function letStandAlongside(trx: Trx, orderId: string): Promise<void> {
  await sql`
    update pos."order" o set alongside = true where o.id = ${orderId} and not o.alongside
      and exists (select from pos."order" x where x.location_id = o.location_id and x.table_id = o.table_id and x.id <> o.id and x.state in ('open', 'billed') and not x.alongside)`.execute(typed(trx));
}
