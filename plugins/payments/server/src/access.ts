import type { EffectContext, Trx } from '@nova/platform/access';
import type { Outcome } from '@nova/platform/pure';
import type { TenderKind } from '../../contracts/operation';
import type { CashPostingKind } from './domain/plan-cash-posting';
import { readShiftMoney } from './repo/read-shift-money';
import { readTipsOwed } from './repo/read-tips-owed';
import { postCash } from './services/post-cash';
import { recordManualTender } from './services/record-manual-tender';

export interface ManualTender {
  readonly operationId: string;
  /** Opaque to payments: the order. */
  readonly reference: string;
  readonly locationId: string;
  readonly registerId: string;
  readonly shiftId: string;
  readonly tenderTypeId: string;
  readonly tenderKind: TenderKind;
  readonly currency: string;
  /** What goes to the check. */
  readonly amountMinor: number;
  readonly tipMinor: number;
  /** What was handed over; for anything but cash it equals amount plus tip. */
  readonly tenderedMinor: number;
  /** Cash total is rounded to a multiple of this; only when the tender settles the whole due. */
  readonly cashRoundingMinor: number;
  readonly settlesDue: boolean;
  readonly externalReference: string;
  /** The actor's: it follows the operation into its row (P1). */
  readonly correlationId: string;
}
export interface TenderResult { readonly operationId: string; readonly amountMinor: number; readonly tenderedMinor: number; readonly changeMinor: number; readonly tipMinor: number; readonly roundingMinor: number }

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

/** Sums of one shift, straight from the ledger: what X and Z are computed from (S3). */
export interface ShiftMoney {
  readonly tenders: ReadonlyArray<{ tenderTypeId: string; tenderKind: TenderKind; count: number; amountMinor: number; tipMinor: number; changeMinor: number; roundingMinor: number }>;
  /** Net cash in the drawer account for this shift, the opening float not included. */
  readonly drawerMinor: number;
  readonly openOperations: number;
  /** Those that are neither settled nor refused yet, oldest first, at most 1,000: what blocks a close (S6). */
  readonly openOperationIds: readonly string[];
}

export interface Payments {
  /** Records a manual tender (no network): operation row, settling door, balanced ledger transaction, `payment.captured.v1`. All in the caller's transaction. */
  recordManualTender(context: EffectContext, tender: ManualTender): Promise<Outcome<TenderResult>>;
  postCash(trx: Trx, posting: CashPosting): Promise<void>;
  shiftMoney(trx: Trx, shiftId: string): Promise<ShiftMoney>;
  /** What a location owes its staff in tips, straight from the ledger (S10). */
  tipsOwed(trx: Trx, locationId: string): Promise<number>;
}

const instance: Payments = { recordManualTender, postCash, shiftMoney: readShiftMoney, tipsOwed: readTipsOwed };

/** What other plugins may ask of payments. */
export const payments = (): Payments => instance;
