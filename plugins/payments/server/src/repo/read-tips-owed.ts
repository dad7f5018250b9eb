import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';

/** Balance of the tips account of a location in minor units: taken with payments, less what was paid out (S10). */
export async function readTipsOwed(trx: Trx, locationId: string): Promise<number> {
  const { rows } = await sql<{ owed: number }>`
    select -coalesce(sum(e.amount_minor), 0)::bigint as owed from payments.ledger_entry e join payments.ledger_transaction t on t.id = e.transaction_id
    where e.account = 'tips-payable' and t.location_id = ${locationId}`.execute(typed(trx));
  return rows[0]?.owed ?? 0;
}
