import type { Trx } from '@nova/platform/access';
import { AppError } from '@nova/platform/pure';
import type { CashPosting } from '../requests';
import { planCashPosting } from '../domain/plan-cash-posting';
import { insertCashTransaction } from '../repo/insert-cash-transaction';

const signed = new Set<CashPosting['kind']>(['opening-difference', 'over-short']);

/** Posts cash that moved outside a sale or was counted differently. An amount of 0 posts nothing. Throws AppError `internal` for a negative amount of a kind without a sign. */
export async function postCash(trx: Trx, posting: CashPosting): Promise<void> {
  if (posting.amountMinor < 0 && !signed.has(posting.kind)) throw new AppError('internal', `${posting.kind} cannot be negative`);
  const lines = planCashPosting(posting.kind, posting.amountMinor);
  if (lines.length > 0) await insertCashTransaction(trx, posting, lines);
}
