import { platform, typed, type EffectContext, type Trx } from '@nova/platform/access';
import type { Outcome } from '@nova/platform/pure';
import type { OperationView } from '../../contracts/operation';
import type { CaptureRequest, CardAuthorization, CashPosting, LateMoney, ManualTender, RefundRequest, RefundResult, ShiftMoney, TenderResult, VoidRequest } from './requests';
import { claimLateMoney } from './repo/late-money';
import { findOperationsOf } from './repo/operations-of';
import { readShiftMoney } from './repo/read-shift-money';
import { readTipsOwed } from './repo/read-tips-owed';
import { advance } from './services/advance';
import { authorizePayment } from './services/authorize-payment';
import { capturePayment } from './services/capture-payment';
import { postCash } from './services/post-cash';
import { recordManualTender } from './services/record-manual-tender';
import { refundPayment } from './services/refund-payment';
import { viewOf } from './services/view-of';
import { voidPayment } from './services/void-payment';

export type * from './requests';
export type { RefundRules, RefundTerms, RefundableLine } from './domain/plan-refund';

/**
 * What other plugins may ask of payments. Whatever takes a context works in the caller's transaction, which holds shift and order already (lock order: shift → order → operation).
 * Money through a provider has four moments (ops/decisions/0008): these plan; `advance` sends and settles after the commit, and the sweep and the webhook do if it does not.
 */
export interface Payments {
  /** Records a manual tender (no network): operation row, settling door, balanced ledger transaction, `payment.captured.v1`. All in the caller's transaction. */
  recordManualTender(context: EffectContext, tender: ManualTender): Promise<Outcome<TenderResult>>;
  /** Plans to hold (and with `captureId` to take) money of a card. Nothing is sent. A declined card of the same check, amount and provider is followed by the next one on the same payment (P3). Refuses `provider_unavailable`, `tender_not_allowed` for a card that may not be named here, `amount_not_accepted` for what its provider cannot be asked for. */
  authorizePayment(context: EffectContext, authorization: CardAuthorization): Promise<Outcome<OperationView>>;
  /** Plans to take held money. Refuses `not_found`, `wrong_state`, `hold_ended`, `capture_exceeds_hold`, `tender_not_allowed`, `amount_not_accepted`, `invalid_input`, `provider_unavailable`. */
  capturePayment(context: EffectContext, capture: CaptureRequest): Promise<Outcome<OperationView>>;
  /** Plans to let a hold go. Refuses `not_found`, `wrong_state` (not held, captured, released), `provider_unavailable`. */
  voidPayment(context: EffectContext, release: VoidRequest): Promise<Outcome<OperationView>>;
  /**
   * Plans a refund over the tenders of a reference. Cash and manual shares are settled when this returns; shares through a provider are `sending`.
   * The ids of the shares follow from the refund's, so that the same request makes the same rows. Refuses what `planRefund` refuses, `provider_unavailable`, and `amount_not_accepted` for a share that its provider cannot be asked for.
   */
  refundPayment(context: EffectContext, refund: RefundRequest): Promise<Outcome<RefundResult>>;
  /** Sends or reads what is not settled yet, and settles it; outside any transaction, as often as one likes. Answers the operations as they are now, and the captures that followed by themselves. Never throws for what a provider does. */
  advance(operationIds: readonly string[]): Promise<OperationView[]>;
  /** As `advance`, and reads again what had succeeded: something may have become of it (P5, P6). For whoever heard that there is news. */
  recheck(operationIds: readonly string[]): Promise<OperationView[]>;
  /** All operations of a reference, oldest first; in the caller's transaction if there is one. */
  operationsOf(reference: string, trx?: Trx): Promise<OperationView[]>;
  postCash(trx: Trx, posting: CashPosting): Promise<void>;
  /** X and Z (S3). With `waitingFor`, the register of a shift that is still open, late money that waits for its Z counts as this shift's, as the Z will say (S8). */
  shiftMoney(trx: Trx, shiftId: string, waitingFor?: string): Promise<ShiftMoney>;
  /** The Z takes the late money of its register, once (S8). Call it before `shiftMoney`, with the shift locked. */
  claimLateMoney(trx: Trx, by: { readonly registerId: string; readonly shiftId: string }): Promise<readonly LateMoney[]>;
  /** What a location owes its staff in tips, straight from the ledger (S10). */
  tipsOwed(trx: Trx, locationId: string): Promise<number>;
}

const instance: Payments = {
  recordManualTender, authorizePayment, capturePayment, voidPayment, refundPayment, advance: (ids) => advance(ids), recheck: (ids) => advance(ids, 'webhook'),
  async operationsOf(reference, trx) { return (await findOperationsOf(trx === undefined ? platform().db() : typed(trx), reference)).map(viewOf); },
  postCash, shiftMoney: readShiftMoney, claimLateMoney, tipsOwed: readTipsOwed,
};

export const payments = (): Payments => instance;
