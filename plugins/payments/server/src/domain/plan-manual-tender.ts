import { done, refuse, roundToStep, type Outcome } from '@nova/platform/pure';
import type { TenderKind } from '../../../contracts/operation';
import type { Posting } from './accounts';
import { postingsOf } from './postings-of';

export interface TenderTerms {
  readonly tenderKind: TenderKind;
  readonly amountMinor: number;
  readonly tipMinor: number;
  readonly tenderedMinor: number;
  readonly cashRoundingMinor: number;
  readonly settlesDue: boolean;
}
export interface TenderPlan { readonly changeMinor: number; readonly roundingMinor: number; readonly postings: readonly Posting[] }

/**
 * Works out change, cash rounding and the ledger lines of a tender, in minor units.
 *
 * Only cash is rounded and only when it settles the whole due: what must be handed over (amount plus tip) becomes the nearest multiple of
 * the step, half up. The check is settled to the cent all the same; the difference goes to `cash-rounding` (P7).
 * Refuses `tendered_too_little` with the sum that is needed, and `tender_not_allowed` for change on anything but cash.
 */
export function planManualTender(terms: TenderTerms): Outcome<TenderPlan> {
  const exactMinor = terms.amountMinor + terms.tipMinor;
  const rounds = terms.tenderKind === 'cash' && terms.settlesDue && terms.cashRoundingMinor > 1;
  const payableMinor = rounds ? roundToStep(exactMinor, terms.cashRoundingMinor) : exactMinor;
  const changeMinor = terms.tenderedMinor - payableMinor;
  if (changeMinor < 0) return refuse('tendered_too_little', 'What was handed over does not cover the amount and the tip.', { payableMinor, tenderedMinor: terms.tenderedMinor });
  if (changeMinor > 0 && terms.tenderKind !== 'cash') return refuse('tender_not_allowed', 'Only cash gives change.', { payableMinor, tenderedMinor: terms.tenderedMinor });
  const roundingMinor = payableMinor - exactMinor;
  const { tenderKind, amountMinor, tipMinor } = terms;
  return done({ changeMinor, roundingMinor, postings: postingsOf({ kind: 'capture', tenderKind, amountMinor, tipMinor, roundingMinor }) });
}
