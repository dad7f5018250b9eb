import { accountOf, touched, type Posting } from './accounts';
import type { Operation } from './operation';

type Booked = Pick<Operation, 'kind' | 'tenderKind' | 'amountMinor' | 'tipMinor' | 'roundingMinor'>;

/** What an operation books once it succeeded, balanced by itself (P7): a capture fills the tender's account by what was handed over, a refund empties it; a hold and its release move no money. */
export function postingsOf({ kind, tenderKind, amountMinor, tipMinor, roundingMinor }: Booked): Posting[] {
  if (kind !== 'capture' && kind !== 'refund') return [];
  const sign = kind === 'capture' ? 1 : -1;
  return touched([
    { account: accountOf[tenderKind], amountMinor: sign * (amountMinor + tipMinor + roundingMinor) },
    { account: 'sales-clearing', amountMinor: -sign * amountMinor },
    { account: 'tips-payable', amountMinor: -sign * tipMinor },
    { account: 'cash-rounding', amountMinor: -sign * roundingMinor },
  ]);
}

/** Takes back what an operation booked (P6). */
export const reversed = (postings: readonly Posting[]): Posting[] => postings.map(({ account, amountMinor }) => ({ account, amountMinor: -amountMinor }));
