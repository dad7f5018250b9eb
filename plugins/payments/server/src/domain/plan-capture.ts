import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { Capabilities } from '../providers/provider';
import { allowedActs } from './allowed-acts';
import type { OperationState } from './operation-states';
import { anyMultiple, refuseAmount } from './refuse-amount';

/** An authorisation as the ledger knows it. Amounts in minor units, tips included. */
export interface Hold {
  readonly state: OperationState;
  readonly currency: string;
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
type CaptureCapabilities = Pick<Capabilities, 'partialCapture' | 'multicapture' | 'tips' | 'amounts'>;

/**
 * Whether so much of a hold may be captured (P4). What it books once it succeeded is `postingsOf`.
 * Refuses `wrong_state` (not authorised, voided, or captured already without multicapture), `hold_ended` at or after the stated end, `capture_exceeds_hold` with what is left,
 * `tender_not_allowed` where the provider takes no part of a hold, `amount_not_accepted` for an amount that it does not count in, and `invalid_input` for amounts that are none.
 */
export function planCapture(hold: Hold, terms: CaptureTerms, can: CaptureCapabilities, now: Date): Outcome<null> {
  const { amountMinor, tipMinor } = terms;
  const totalMinor = amountMinor + tipMinor;
  if (![amountMinor, tipMinor, totalMinor].every(Number.isSafeInteger) || amountMinor < 1 || tipMinor < 0) return refuse('invalid_input', 'A capture takes a whole amount of at least 1, and a tip of 0 or more.', { amountMinor, tipMinor });
  if (!allowedActs('authorize', hold.state).includes('capture')) return refuse('wrong_state', `An authorisation that is ${hold.state} cannot be captured.`, { state: hold.state });
  if (hold.voided) return refuse('wrong_state', 'The hold was released.', { state: 'voided' });
  if (hold.drawnMinor > 0 && !can.multicapture) return refuse('wrong_state', 'The hold was captured already, and the rest of it was released.', { drawnMinor: hold.drawnMinor });
  if (hold.captureBefore !== null && now >= hold.captureBefore) return refuse('hold_ended', 'The hold has ended: the card must be authorised again.', { captureBefore: hold.captureBefore.toISOString() });
  const ceilingMinor = can.tips === 'authorised' ? Math.min(hold.amountMinor, hold.capturableMinor) : hold.capturableMinor;
  const leftMinor = ceilingMinor - hold.drawnMinor;
  if (totalMinor > leftMinor) return refuse('capture_exceeds_hold', 'More than the hold allows.', { leftMinor, totalMinor });
  if (totalMinor < hold.amountMinor - hold.drawnMinor && !can.partialCapture) return refuse('tender_not_allowed', 'This provider captures the whole hold or nothing.', { amountMinor: hold.amountMinor });
  return refuseAmount(totalMinor, anyMultiple(can.amounts(hold.currency))) ?? done(null);
}
