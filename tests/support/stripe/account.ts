import type Stripe from 'stripe';
import { newBalanceTransaction, newCharge, newEvent, newIntent, newRefund, type IntentTerms, type Settlement } from './stripe-objects';
import { noSuch, StripeFailure, wrongState } from './stripe-failure';
import { testCards } from './test-cards';
import type { VirtualClock } from '../../../plugins/payments/server/src/providers/outside/virtual-clock';

/** One Stripe account: what it holds, and the rules by which it changes. Every change is an event. No HTTP here. */
export class Account {
  readonly intents: Map<string, Stripe.PaymentIntent> = new Map();
  readonly charges: Map<string, Stripe.Charge> = new Map();
  readonly refunds: Map<string, Stripe.Refund> = new Map();
  readonly balance: Stripe.BalanceTransaction[] = [];
  readonly events: Stripe.EventBase[] = [];
  /** The account settles in this currency, at this rate; null is each payment's own. */
  settlement: Settlement | null = null;
  readonly #overcapture = new Set<string>();
  onEvent: (event: Stripe.EventBase) => void = () => undefined;

  constructor(private readonly clock: VirtualClock, private readonly apiVersion: string) {}

  intent(id: string): Stripe.PaymentIntent {
    this.expireHolds();
    const found = this.intents.get(id);
    if (found === undefined) throw noSuch('payment_intent', id);
    return found;
  }

  create(terms: IntentTerms): Stripe.PaymentIntent {
    const intent = newIntent(terms, this.clock.seconds());
    this.intents.set(intent.id, intent);
    if (terms.overcapture) this.#overcapture.add(intent.id);
    this.#emit('payment_intent.created', intent);
    return intent;
  }

  update(intent: Stripe.PaymentIntent, change: { amount: number | null; metadata: Stripe.Metadata }): Stripe.PaymentIntent {
    if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(intent.status) && change.amount !== null) throw this.#unexpected(intent, 'updated');
    if (change.amount !== null) intent.amount = change.amount;
    intent.metadata = { ...intent.metadata, ...change.metadata };
    return intent;
  }

  confirm(intent: Stripe.PaymentIntent, token: string, errorOnAction: boolean): Stripe.PaymentIntent {
    if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(intent.status)) throw this.#unexpected(intent, 'confirmed');
    const card = testCards[token];
    if (card === undefined) throw noSuch('PaymentMethod', token, 'payment_method');
    if (card.authentication) return this.#askForAuthentication(intent, errorOnAction);
    const charge = newCharge(intent, token, card, this.#overcapture.has(intent.id), this.clock.seconds());
    this.charges.set(charge.id, charge);
    intent.latest_charge = charge.id;
    if (card.decline !== null) return this.#decline(intent, charge, card.decline);
    intent.last_payment_error = null;
    intent.payment_method = token;
    intent.status = 'requires_capture';
    intent.amount_capturable = intent.amount;
    this.#emit('charge.succeeded', charge);
    this.#emit('payment_intent.amount_capturable_updated', intent);
    return intent.capture_method === 'manual' ? intent : this.capture(intent, intent.amount, {});
  }

  /** Takes part or all of the hold, once. What is left is released, which Stripe shows as a refund that nobody asked for. */
  capture(intent: Stripe.PaymentIntent, amount: number, metadata: Stripe.Metadata): Stripe.PaymentIntent {
    if (intent.status !== 'requires_capture') throw this.#unexpected(intent, 'captured');
    const charge = this.charges.get(intent.latest_charge as string) as Stripe.Charge;
    const most = charge.payment_method_details?.card?.overcapture?.maximum_amount_capturable ?? intent.amount;
    if (amount > most) throw wrongState(`The provided amount_to_capture exceeds the authorized amount (${most}).`, 'amount_too_large', intent);
    intent.metadata = { ...intent.metadata, ...metadata };
    intent.status = 'succeeded';
    intent.amount_received = amount;
    intent.amount_capturable = 0;
    charge.captured = true;
    charge.amount_captured = amount;
    charge.balance_transaction = this.#book('charge', charge.id, amount, charge.currency);
    this.#release(charge, charge.amount - amount);
    this.#emit('charge.captured', charge);
    this.#emit('payment_intent.succeeded', intent);
    return intent;
  }

  cancel(intent: Stripe.PaymentIntent, reason: string | null, metadata: Stripe.Metadata = {}): Stripe.PaymentIntent {
    if (['succeeded', 'canceled', 'processing'].includes(intent.status)) throw this.#unexpected(intent, 'canceled');
    const charge = this.charges.get(intent.latest_charge as string);
    intent.metadata = { ...intent.metadata, ...metadata };
    intent.status = 'canceled';
    intent.amount_capturable = 0;
    intent.canceled_at = this.clock.seconds();
    intent.cancellation_reason = reason;
    if (charge !== undefined && charge.status === 'succeeded') this.#release(charge, charge.amount);
    this.#emit('payment_intent.canceled', intent);
    return intent;
  }

  refund(intent: Stripe.PaymentIntent, amount: number | null, metadata: Stripe.Metadata): Stripe.Refund {
    const charge = this.charges.get(intent.latest_charge as string);
    if (charge === undefined || !charge.captured) throw wrongState(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, 'payment_intent_unexpected_state', intent);
    const left = charge.amount_captured - this.#refunded(charge.id);
    if (left === 0) throw wrongState(`Charge ${charge.id} has already been refunded.`, 'charge_already_refunded');
    if ((amount ?? left) > left) throw wrongState(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, 'amount_too_large');
    const manner = testCards[charge.payment_method as string]?.refunds ?? 'succeed';
    const refund = newRefund(charge, amount ?? left, manner === 'pend' ? 'pending' : 'succeeded', metadata, this.clock.seconds());
    this.refunds.set(refund.id, refund);
    refund.balance_transaction = this.#book('refund', refund.id, -refund.amount, refund.currency);
    charge.amount_refunded += refund.amount;
    charge.refunded = charge.amount_refunded === charge.amount;
    this.#emit('refund.created', refund);
    this.#emit('charge.refunded', charge);
    return refund;
  }

  /** What the bank does days later: a pending refund arrives, or one that was done comes back (P6). */
  settleRefund(id: string, status: 'succeeded' | 'failed'): Stripe.Refund {
    const refund = this.refunds.get(id);
    if (refund === undefined) throw noSuch('refund', id, 'id');
    if (refund.status === status) return refund;
    refund.status = status;
    if (status === 'failed') {
      const charge = this.charges.get(refund.charge as string) as Stripe.Charge;
      refund.failure_reason = 'expired_or_canceled_card';
      refund.failure_balance_transaction = this.#book('refund_failure', refund.id, refund.amount, refund.currency);
      charge.amount_refunded -= refund.amount;
      charge.refunded = false;
      this.#emit('refund.failed', refund);
    }
    this.#emit('refund.updated', refund);
    this.#emit('charge.refund.updated', refund);
    return refund;
  }

  /** A hold that nobody captured in time is gone; `capture_before` said when. */
  expireHolds(): void {
    for (const intent of this.intents.values()) {
      if (intent.status !== 'requires_capture') continue;
      const ends = this.charges.get(intent.latest_charge as string)?.payment_method_details?.card?.capture_before ?? Infinity;
      if (this.clock.seconds() >= ends) this.cancel(intent, 'automatic');
    }
  }

  #decline(intent: Stripe.PaymentIntent, charge: Stripe.Charge, { code, declineCode, message }: { code: string; declineCode: string | null; message: string }): never {
    intent.status = 'requires_payment_method';
    intent.last_payment_error = { type: 'card_error', charge: charge.id, code: code as Stripe.PaymentIntent.LastPaymentError.Code, message, ...(declineCode === null ? {} : { decline_code: declineCode }) };
    this.#emit('charge.failed', charge);
    this.#emit('payment_intent.payment_failed', intent);
    throw new StripeFailure(402, { type: 'card_error', code, message, charge: charge.id, payment_intent: structuredClone(intent), ...(declineCode === null ? {} : { decline_code: declineCode }) }, true);
  }

  #askForAuthentication(intent: Stripe.PaymentIntent, errorOnAction: boolean): Stripe.PaymentIntent {
    if (!errorOnAction) {
      intent.status = 'requires_action';
      this.#emit('payment_intent.requires_action', intent);
      return intent;
    }
    intent.status = 'requires_payment_method';
    const message = 'This payment required an authentication action to complete, but `error_on_requires_action` was set.';
    intent.last_payment_error = { type: 'card_error', code: 'authentication_required', message };
    throw new StripeFailure(402, { type: 'card_error', code: 'authentication_required', decline_code: 'authentication_required', message, payment_intent: structuredClone(intent) }, true);
  }

  #release(charge: Stripe.Charge, amount: number): void {
    if (amount <= 0) return;
    const refund = newRefund(charge, amount, 'succeeded', {}, this.clock.seconds());
    this.refunds.set(refund.id, refund);
    charge.amount_refunded += amount;
    charge.refunded = charge.amount_refunded === charge.amount;
    this.#emit('charge.refunded', charge);
  }

  #refunded(chargeId: string): number {
    // Released parts of a hold have no balance transaction: that money never came in.
    return [...this.refunds.values()].filter((each) => each.charge === chargeId && each.status !== 'failed' && each.balance_transaction !== null).reduce((sum, { amount }) => sum + amount, 0);
  }

  #book(type: 'charge' | 'refund' | 'refund_failure', source: string, amount: number, currency: string): string {
    const entry = newBalanceTransaction(type, source, amount, currency, this.clock.seconds(), this.settlement);
    this.balance.push(entry);
    return entry.id;
  }

  #unexpected(intent: Stripe.PaymentIntent, verb: string): StripeFailure {
    return wrongState(`This PaymentIntent could not be ${verb} because it has a status of ${intent.status}.`, 'payment_intent_unexpected_state', structuredClone(intent));
  }

  #emit(type: string, object: object): void {
    const event = newEvent(type, object, this.clock.seconds(), this.apiVersion);
    this.events.push(event);
    this.onEvent(event);
  }
}
