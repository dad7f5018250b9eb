import type { OperationView, TenderKind } from '../../contracts/operation';
import type { OperationTerms } from './domain/operation';
import type { CashPostingKind } from './domain/plan-cash-posting';
import type { RefundPlan, RefundRules, RefundTerms, RefundableLine } from './domain/plan-refund';

/** What other plugins hand in and get back. Amounts in minor units; `reference` is opaque to payments: the order. The correlation id is the actor's: it follows the operation into its row (P1). */
export interface ManualTender extends Omit<OperationTerms, 'id' | 'kind' | 'provider'> {
  readonly operationId: string;
  /** What was handed over; for anything but cash it equals amount plus tip. */
  readonly tenderedMinor: number;
  /** Cash total is rounded to a multiple of this; only when the tender settles the whole due. */
  readonly cashRoundingMinor: number;
  readonly settlesDue: boolean;
  readonly externalReference: string;
}
export interface TenderResult { readonly operationId: string; readonly amountMinor: number; readonly tenderedMinor: number; readonly changeMinor: number; readonly tipMinor: number; readonly roundingMinor: number }

export interface CardAuthorization extends Omit<OperationTerms, 'id' | 'kind' | 'tenderKind'> {
  readonly operationId: string;
  /** A sale at once: the capture that follows by itself. null holds the money until `capturePayment`. */
  readonly captureId: string | null;
  /** The provider's token of a card; never a card number. */
  readonly paymentMethod: string;
}
/** Whose register and shift the money of a later act belongs to (S8). */
interface ActingShift { readonly registerId: string; readonly shiftId: string; readonly correlationId: string }
export interface CaptureRequest extends ActingShift { readonly captureId: string; readonly authorizationId: string; readonly amountMinor: number; readonly tipMinor: number }
export interface VoidRequest extends ActingShift { readonly voidId: string; readonly authorizationId: string }
export interface RefundRequest extends ActingShift {
  readonly refundId: string;
  readonly reference: string;
  /** The lines of the check with what was refunded of them; empty when a plain amount is given back. */
  readonly lines: readonly RefundableLine[];
  readonly terms: RefundTerms;
  readonly rules: RefundRules;
  /** The tender type under which cash is handed back. */
  readonly cashTenderTypeId: string;
}
export interface RefundResult extends Omit<RefundPlan, 'shares'> {
  /** One operation for each capture that gives back, cash shares included. */
  readonly shares: readonly OperationView[];
}

export interface CashPosting {
  /** Id of the ledger transaction: the movement's or shift's own id, so that twice is once. */
  readonly transactionId: string;
  readonly locationId: string;
  readonly shiftId: string;
  readonly currency: string;
  /** `opening-float` is the first float of a register, from the safe. It, `closing-drop` and the two differences are not trade: drawerMinor leaves them out. */
  readonly kind: CashPostingKind;
  /** Signed for differences (over is positive), positive otherwise. */
  readonly amountMinor: number;
}

/** An operation whose end nobody knows yet; what a person finds it by. */
export interface UnsettledOperation {
  readonly id: string;
  readonly reference: string;
  readonly tenderTypeId: string;
  readonly tenderKind: TenderKind;
  /** Tip included. */
  readonly amountMinor: number;
  readonly createdAt: string;
}

/** Sums of one shift, straight from the ledger: what X and Z are computed from (S3). Late money that the shift claimed counts, its own late money does not (S8). */
export interface ShiftMoney {
  /** What was taken, by tender. */
  readonly tenders: ReadonlyArray<{ tenderTypeId: string; tenderKind: TenderKind; count: number; amountMinor: number; tipMinor: number; changeMinor: number; roundingMinor: number }>;
  /** What was given back, by tender, all positive; a refund that failed later takes its share off again (P6). */
  readonly refunds: ReadonlyArray<{ tenderTypeId: string; tenderKind: TenderKind; count: number; amountMinor: number; tipMinor: number; roundingMinor: number }>;
  /** Of the above, what belonged to shifts that were closed when it settled. */
  readonly late: readonly LateMoney[];
  /** Net cash in the drawer account for this shift, the opening float not included. */
  readonly drawerMinor: number;
  /** Those that are neither settled nor refused yet, oldest first, at most 1,000: what blocks a close (S6). */
  readonly unsettled: readonly UnsettledOperation[];
}
/** Money that settled after its shift was closed. Signed: what went out is negative. */
export interface LateMoney {
  readonly operationId: string;
  readonly reference: string;
  readonly kind: 'capture' | 'refund' | 'correction';
  readonly tenderTypeId: string;
  readonly tenderKind: TenderKind;
  readonly amountMinor: number;
  readonly tipMinor: number;
  /** The shift it belongs to, whose Z is closed. */
  readonly shiftId: string;
  readonly at: string;
}
