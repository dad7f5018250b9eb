import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';

/** Whether the bill of a share was printed since the check was divided the way it is now: numbers of shares are used again. One query. */
export async function shareWasBilled(trx: Trx, orderId: string, share: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pos.order_event e where e.order_id = ${orderId} and e.type = 'billed' and e.details->>'share' = ${String(share)}
      and e.sequence > coalesce((select max(p.sequence) from pos.order_event p where p.order_id = ${orderId} and p.type = 'shares-planned'), 0) limit 1`.execute(typed(trx));
  return rows.length > 0;
}
