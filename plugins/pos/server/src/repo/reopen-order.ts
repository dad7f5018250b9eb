import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';

/** When other guests have the table by now, the check that is opened again stands alongside theirs. One statement. */
export async function letStandAlongside(trx: Trx, orderId: string): Promise<void> {
  await sql`
    update pos."order" o set alongside = true where o.id = ${orderId} and not o.alongside
      and exists (select from pos."order" x where x.location_id = o.location_id and x.table_id = o.table_id and x.id <> o.id and x.state in ('open', 'billed') and not x.alongside)`.execute(typed(trx));
}

/** Of a check whose refunds all came to nothing: its lines may be edited and divided again, and what they cost is said anew with the next refund (P4). One statement. */
export async function forgetRefunds(trx: Trx, orderId: string): Promise<void> {
  await sql`update pos.order_line set refunded_quantity = 0, refunded_minor = 0, refundable_minor = null where order_id = ${orderId} and refundable_minor is not null`.execute(typed(trx));
}
