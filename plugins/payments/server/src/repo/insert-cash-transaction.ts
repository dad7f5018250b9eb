import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';
import type { CashPosting } from '../requests';
import type { Posting } from '../domain/accounts';

/** Writes a balanced ledger transaction that no operation stands behind, in one statement. A used id violates `ledger_transaction_pkey`. */
export async function insertCashTransaction(trx: Trx, posting: CashPosting, postings: readonly Posting[]): Promise<void> {
  const lines = postings.map((line, index) => ({ line: index + 1, account: line.account, amount_minor: line.amountMinor }));
  await sql`
    with booked as (
      insert into payments.ledger_transaction (id, kind, shift_id, location_id, currency, at)
      values (${posting.transactionId}, ${posting.kind}, ${posting.shiftId}, ${posting.locationId}, ${posting.currency}, platform.now()) returning id, currency)
    insert into payments.ledger_entry (transaction_id, line, account, amount_minor, currency)
    select b.id, e.line, e.account, e.amount_minor, b.currency
    from booked b, jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as e(line int, account text, amount_minor bigint)`.execute(typed(trx));
}
