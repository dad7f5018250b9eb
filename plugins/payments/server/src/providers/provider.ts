import type { IncomingHttpHeaders } from 'node:http';

/**
 * What every payment provider is to us (P8): four calls, a link and a record of what it can do. One conformance suite holds each adapter to this page
 * (`tests/contract/payment-providers.test.ts`).
 *
 * | here | Stripe | Adyen | Square |
 * |---|---|---|---|
 * | authorize | create a PaymentIntent (`capture_method=manual`, `confirm`) | `/payments` with manual capture | `CreatePayment` with `autocomplete=false` |
 * | authorize after a decline | confirm the same PaymentIntent with another card (P3) | a new `/payments` | a new `CreatePayment` |
 * | capture | capture, once; the rest of the hold is released | `/payments/{psp}/captures`: `received`, outcome by webhook | `CompletePayment` with its version token |
 * | void | cancel | `/payments/{psp}/cancels`: outcome by webhook | `CancelPayment`, or by key |
 * | refund | create a Refund | `/payments/{psp}/refunds`: outcome by webhook | `RefundPayment` |
 * | operation id | `Idempotency-Key` and metadata | `Idempotency-Key` and `reference` | `idempotency_key` and `reference_id` |
 * | accepted | PaymentIntent `processing`, Refund `pending` | every `received` | Refund `PENDING` |
 * | fetchState | retrieve and look for the operation id | no read: what the webhook said, else the settlement report | `GetPayment`, `GetPaymentRefund` |
 * | listSettled | balance transactions | settlement detail report | `ListPayments`, `ListPaymentRefunds` |
 * | readWebhook | `stripe-signature` | HMAC in each item | `x-square-hmacsha256-signature` |
 */
export interface PaymentProvider {
  readonly name: string;
  readonly capabilities: Capabilities;
  /**
   * Asks for one operation under its id as the idempotency key, the same on every attempt (P1, P2). Never throws for what a network or a provider does: that is `unknown`.
   * Once the key's lifetime is over it only reads: what it finds it answers, else `unknown` with `key_lifetime_over`; then `fetchState` says `absent`, and that is final.
   * `now` is the database's time.
   */
  send(operation: ProviderOperation, now: Date): Promise<SendOutcome>;
  /** Reads what became of an operation. Changes nothing at the provider, so it may be asked at any time and as often as one likes. Never throws, as `send`. */
  fetchState(operation: ProviderOperation): Promise<OperationTruth>;
  /**
   * A page of the money that the provider says it moved, in the provider's order, for reconciliation. `cursor` is null for the first page, then the one of the page before.
   * Throws when the provider cannot be read: the job that asks is retried as a whole.
   */
  listSettled(window: SettledWindow, cursor: string | null): Promise<SettledPage>;
  /** Verifies the raw bytes of a webhook against every secret in force and both limits of skew (P5). It says which object to read again, never what became of it. */
  readWebhook(rawBody: Buffer, headers: IncomingHttpHeaders, now: Date): WebhookReading;
  /** Where a person sees an object at the provider; null where there is no such page. */
  pageOf(providerReference: string): string | null;
}

/** What differs between providers and what services must ask before they plan. */
export interface Capabilities {
  readonly partialCapture: boolean;
  /** More than one capture of one authorisation. Without it the rest of the hold is gone after the first. */
  readonly multicapture: boolean;
  readonly partialRefund: boolean;
  /** A declined authorisation is tried again on the same object at the provider (P3). */
  readonly declinedIntentReused: boolean;
  /** Where a tip may come from: it was part of what was authorised, or is added when capturing as far as `capturableMinor` allows. */
  readonly tips: 'authorised' | 'up-to-capturable';
  /** Authorisations state when their hold ends; it is never assumed (P8). */
  readonly holdExpiryStated: boolean;
  /** What may be asked for in a currency. */
  readonly amounts: (currency: string) => AmountRule;
  /** For how long the provider knows a key, in milliseconds; null for ever. */
  readonly keyLifetimeMs: number | null;
}

/** In our minor units. Where a provider counts a currency otherwise than we do, its adapter converts, both ways. */
export interface AmountRule {
  /** Every amount is a multiple of it. */
  readonly stepMinor: number;
  /** No authorisation is for less. */
  readonly leastMinor: number;
}
export const anyAmount = (): AmountRule => ({ stepMinor: 1, leastMinor: 1 });

interface Attempt {
  /** Id of the operation's row, committed before the first attempt (P1). */
  readonly operationId: string;
  readonly correlationId: string;
  /** ISO 4217, upper case. */
  readonly currency: string;
  /** Tip included; more than 0. For a void, what is given back. */
  readonly amountMinor: number;
  /** When the first attempt was about to leave, as committed: the age of the key. */
  readonly firstSentAt: Date;
  /** How the provider called this operation in an earlier answer. */
  readonly providerReference: string | null;
}
export interface AuthorizeOperation extends Attempt {
  readonly kind: 'authorize';
  /** The provider's token of a card; never a card number. */
  readonly paymentMethod: string;
  /** `providerReference` of the declined attempt that this one tries again with another card, for the same amount (P3). */
  readonly retries: string | null;
}
export interface CaptureOperation extends Attempt { readonly kind: 'capture'; readonly authorizationReference: string }
export interface VoidOperation extends Attempt { readonly kind: 'void'; readonly authorizationReference: string }
export interface RefundOperation extends Attempt { readonly kind: 'refund'; readonly captureReference: string }
export type ProviderOperation = AuthorizeOperation | CaptureOperation | VoidOperation | RefundOperation;

export interface Succeeded {
  readonly outcome: 'succeeded';
  readonly providerReference: string;
  /** What the provider says it authorised, captured, released or refunded. */
  readonly amountMinor: number;
  /** Authorise only: the most that may be captured, with stated overcapture (P4). 0 otherwise. */
  readonly capturableMinor: number;
  /** Authorise only: when the hold ends, if the provider says so. */
  readonly captureBefore: Date | null;
}
/** Taken; the outcome follows by webhook, and `fetchState` knows it then. */
export interface Accepted { readonly outcome: 'accepted'; readonly providerReference: string }
/** The issuer's no (P3). */
export interface Declined { readonly outcome: 'declined'; readonly providerReference: string | null; readonly reasonCode: string }
/** Our mistake: nothing was done, and the same again will be refused again (P3). For whoever mends it: the provider's sentence and, where it says so, which part of our request it means and how its support finds that. */
export interface Rejected { readonly outcome: 'rejected'; readonly reasonCode: string; readonly message: string; readonly param?: string | undefined; readonly requestId?: string | undefined }
export type UnknownReason = 'timeout' | 'connection' | 'server_error' | 'unreadable_answer' | 'in_flight' | 'busy' | 'key_lifetime_over' | 'reading_refused';
/** Nobody here knows whether it was done (P2). */
export interface Unknown { readonly outcome: 'unknown'; readonly reasonCode: UnknownReason }
/** It was accepted, or even succeeded, and came to nothing afterwards (P6). An authorisation whose hold is gone says `hold_released`. */
export interface Failed { readonly outcome: 'failed'; readonly providerReference: string; readonly reasonCode: string }
/** The provider knows nothing of this operation so far. A request of ours may still be on its way until the key's lifetime is over. */
export interface Absent { readonly outcome: 'absent' }

export type SendOutcome = Succeeded | Accepted | Declined | Rejected | Unknown;
export type OperationTruth = Succeeded | Accepted | Declined | Failed | Unknown | Absent;

/** From inclusive, to exclusive. */
export interface SettledWindow { readonly from: Date; readonly to: Date }
export interface SettledEntry {
  readonly kind: 'capture' | 'refund' | 'refund-failure';
  /** The same reference as in the operation's own outcome. */
  readonly providerReference: string;
  /** Our id, where the provider carries it this far. */
  readonly operationId: string | null;
  /** The operation's, whatever the provider pays out in. */
  readonly currency: string;
  /** Always positive; the kind says which way. */
  readonly amountMinor: number;
  /** In the same currency. */
  readonly feeMinor: number;
  readonly at: Date;
  /** Where a person sees it at the provider; null where there is no such page. */
  readonly page: string | null;
}
export interface SettledPage { readonly entries: readonly SettledEntry[]; readonly next: string | null }

/** What a genuine webhook is about. `operationId` is our own id if the object carries it: it finds the operation whose answer was lost before it had a reference. */
export interface WebhookObject { readonly kind: 'payment' | 'refund'; readonly reference: string; readonly operationId: string | null }
export type WebhookReading =
  | { readonly ok: true; readonly eventId: string; /** Null when it is about nothing of ours: answer 2xx and forget it. */ readonly object: WebhookObject | null }
  | { readonly ok: false; readonly reason: 'unsigned' | 'forged' | 'too_old' | 'in_future' | 'unreadable' };
