import { done } from '@nova/platform/pure';
import type { TenderKind } from '../../../contracts/operation';
import type { Capabilities } from '../providers/provider';
import { accountOf, touched, type Posting } from './accounts';
import { allowedActs } from './allowed-acts';
import type { OperationState } from './operation-states';
import { noPlan, type Plan } from './plan-outcome';

/** An authorisation as the ledger knows it. Amounts in minor units, tips included. */
export interface Hold {
  readonly state: OperationState;
  readonly tenderKind: TenderKind;
  readonly amountMinor: number;
  /** The most that may be captured in all: the amount, or what the provider stated above it (P4). */
  readonly capturableMinor: number;
  /** Captured, being captured or of unknown outcome: what is reserved already. */
  readonly drawnMinor: number;
  readonly voided: boolean;
  /** When it ends, if the provider said so (P8). */
  readonly captureBefore: Date | null;
}
export interface CaptureTerms { readonly amountMinor: number; readonly tipMinor: number }
export interface CapturePlan {
  /** What is asked of the provider: amount and tip. */
  readonly totalMinor: number;
  /** What goes back to the guest's limit when this is captured. Without multicapture that is all the rest. */
  readonly releasedMinor: number;
  /** What remains to be captured afterwards. */
  readonly remainingMinor: number;
  readonly postings: readonly Posting[];
}
type CaptureCapabilities = Pick<Capabilities, 'partialCapture' | 'multicapture' | 'tips'>;

/**
 * Works out a capture of a hold, and what it books once it succeeded (P4, P7).
 * Refuses `wrong_state` (not authorised, voided, or captured already without multicapture), `hold_ended` at or after the stated end, `capture_exceeds_hold` with what is left,
 * `tender_not_allowed` where the provider takes no part of a hold, and `invalid_input` for amounts that are none.
 */
export function planCapture(hold: Hold, terms: CaptureTerms, can: CaptureCapabilities, now: Date): Plan<CapturePlan> {
  const { amountMinor, tipMinor } = terms;
  const totalMinor = amountMinor + tipMinor;
  if (![amountMinor, tipMinor, totalMinor].every(Number.isSafeInteger) || amountMinor < 1 || tipMinor < 0) return noPlan('invalid_input', 'A capture takes a whole amount of at least 1, and a tip of 0 or more.', { amountMinor, tipMinor });
  if (!allowedActs('authorize', hold.state).includes('capture')) return noPlan('wrong_state', `An authorisation that is ${hold.state} cannot be captured.`, { state: hold.state });
  if (hold.voided) return noPlan('wrong_state', 'The hold was released.', { state: 'voided' });
  if (hold.drawnMinor > 0 && !can.multicapture) return noPlan('wrong_state', 'The hold was captured already, and the rest of it was released.', { drawnMinor: hold.drawnMinor });
  if (hold.captureBefore !== null && now >= hold.captureBefore) return noPlan('hold_ended', 'The hold has ended: the card must be authorised again.', { captureBefore: hold.captureBefore.toISOString() });
  const ceilingMinor = can.tips === 'authorised' ? Math.min(hold.amountMinor, hold.capturableMinor) : hold.capturableMinor;
  const leftMinor = ceilingMinor - hold.drawnMinor;
  if (totalMinor > leftMinor) return noPlan('capture_exceeds_hold', 'More than the hold allows.', { leftMinor, totalMinor });
  const restMinor = Math.max(0, hold.amountMinor - hold.drawnMinor - totalMinor);
  if (restMinor > 0 && !can.partialCapture) return noPlan('tender_not_allowed', 'This provider captures the whole hold or nothing.', { amountMinor: hold.amountMinor });
  return done({ totalMinor, releasedMinor: can.multicapture ? 0 : restMinor, remainingMinor: can.multicapture ? leftMinor - totalMinor : 0, postings: capturePostings(hold.tenderKind, terms) });
}

const capturePostings = (tenderKind: TenderKind, { amountMinor, tipMinor }: CaptureTerms): Posting[] => touched([
  { account: accountOf[tenderKind], amountMinor: amountMinor + tipMinor },
  { account: 'sales-clearing', amountMinor: -amountMinor },
  { account: 'tips-payable', amountMinor: -tipMinor },
]);
