import { sql, type Kysely } from 'kysely';

export interface Balance { account: string; currency: string; balanceMinor: number }

/** Balances by account, of one shift or of a whole location (which reads all of its entries). */
export async function readBalances(db: Kysely<unknown>, scope: { locationId: string; shiftId?: string }): Promise<Balance[]> {
  const shift = scope.shiftId === undefined ? sql`` : sql`and t.shift_id = ${scope.shiftId}`;
  const { rows } = await sql<Balance>`
    select e.account, e.currency, sum(e.amount_minor)::bigint as "balanceMinor"
    from payments.ledger_transaction t join payments.ledger_entry e on e.transaction_id = t.id
    where t.location_id = ${scope.locationId} ${shift} group by e.account, e.currency order by e.account, e.currency`.execute(db);
  return rows;
}
