import { randomBytes } from 'node:crypto';
import type Stripe from 'stripe';
import type { TestCard } from './test-cards';

const newId = (prefix: string): string => `${prefix}_${randomBytes(12).toString('hex')}`;

export interface IntentTerms { amount: number; currency: string; captureMethod: string; metadata: Stripe.Metadata; overcapture: boolean }

/** Whole objects, typed by Stripe's own library, so that a field we lean on is one that Stripe has. */
export function newIntent(terms: IntentTerms, created: number): Stripe.PaymentIntent {
  const id = newId('pi');
  return {
    id, object: 'payment_intent', allowed_payment_method_types: null, amount: terms.amount, amount_capturable: 0, amount_received: 0, application: null, application_fee_amount: null,
    automatic_payment_methods: null, canceled_at: null, cancellation_reason: null, capture_method: terms.captureMethod, client_secret: `${id}_secret_${randomBytes(8).toString('hex')}`,
    confirmation_method: 'automatic', created, currency: terms.currency, customer: null, customer_account: null, description: null, excluded_payment_method_types: null,
    last_payment_error: null, latest_charge: null, livemode: false, managed_payments: null, metadata: terms.metadata, next_action: null, on_behalf_of: null, payment_method: null,
    payment_method_configuration_details: null, payment_method_options: {}, payment_method_types: ['card'], payment_record: null, processing: null, receipt_email: null, review: null,
    setup_future_usage: null, shipping: null, source: null, statement_descriptor: null, statement_descriptor_suffix: null, status: 'requires_payment_method', transfer_data: null, transfer_group: null,
  };
}

/** One try at a card. The intent's metadata is copied at that moment, as Stripe does, and never follows it later. */
export function newCharge(intent: Stripe.PaymentIntent, token: string, card: TestCard, overcapture: boolean, created: number): Stripe.Charge {
  const approved = card.decline === null;
  return {
    id: newId('ch'), object: 'charge', amount: intent.amount, amount_captured: 0, amount_refunded: 0, application: null, application_fee: null, application_fee_amount: null,
    balance_transaction: null, billing_details: { address: null, email: null, name: null, phone: null, tax_id: null }, calculated_statement_descriptor: 'NOVA', captured: false, created,
    currency: intent.currency, customer: null, description: null, disputed: false, failure_balance_transaction: null, failure_code: card.decline?.code ?? null,
    failure_message: card.decline?.message ?? null, fraud_details: {}, livemode: false, metadata: { ...intent.metadata }, on_behalf_of: null,
    outcome: outcomeOf(card), paid: approved, payment_intent: intent.id, payment_method: token, payment_method_details: { type: 'card', card: cardDetails(intent, card, overcapture, created) },
    receipt_email: null, receipt_number: null, receipt_url: null, refunded: false, review: null, shipping: null, source: null, source_transfer: null,
    statement_descriptor: null, statement_descriptor_suffix: null, status: approved ? 'succeeded' : 'failed', transfer_data: null, transfer_group: null,
  };
}

function outcomeOf({ decline }: TestCard): Stripe.Charge.Outcome {
  return {
    advice_code: null, network_advice_code: null, network_decline_code: null, network_status: decline === null ? 'approved_by_network' : 'declined_by_network',
    reason: decline === null ? null : decline.declineCode ?? decline.code, seller_message: null, type: decline === null ? 'authorized' : 'issuer_declined',
  };
}

function cardDetails(intent: Stripe.PaymentIntent, card: TestCard, overcapture: boolean, created: number): Stripe.Charge.PaymentMethodDetails.Card {
  const maximum = overcapture ? Math.floor(intent.amount * 1.2) : intent.amount;
  return {
    amount_authorized: card.decline === null ? intent.amount : null, authorization_code: null, brand: card.brand, checks: null, country: 'US', electronic_commerce_indicator: null, exp_month: 12,
    exp_year: 2034, funding: 'credit', installments: null, last4: card.last4, mandate: null, network: card.brand, network_transaction_id: null, regulated_status: 'unregulated',
    three_d_secure: null, transaction_link_id: null, wallet: null,
    overcapture: { maximum_amount_capturable: maximum, status: overcapture ? 'available' : 'unavailable' },
    ...(card.decline === null ? { capture_before: created + 7 * 24 * 60 * 60 } : {}),
  };
}

export function newRefund(charge: Stripe.Charge, amount: number, status: string, metadata: Stripe.Metadata, created: number): Stripe.Refund {
  return {
    id: newId('re'), object: 'refund', amount, balance_transaction: null, charge: charge.id, created, currency: charge.currency, customer: null, customer_account: null,
    metadata, payment_intent: charge.payment_intent as string, payment_method: charge.payment_method, reason: null, receipt_number: null, source_transfer_reversal: null, status, transfer_reversal: null,
  };
}

/** What an account settles in, and how much of it one minor unit of a payment's currency comes to. */
export interface Settlement { readonly currency: string; readonly exchangeRate: number }

/** A line of the balance is in the currency of the account, not of the payment. */
export function newBalanceTransaction(type: 'charge' | 'refund' | 'refund_failure', source: string, paidAmount: number, paidCurrency: string, created: number, settlement: Settlement | null): Stripe.BalanceTransaction {
  const exchanged = settlement !== null && settlement.currency !== paidCurrency ? settlement : null;
  const amount = exchanged === null ? paidAmount : Math.round(paidAmount * exchanged.exchangeRate);
  const currency = exchanged?.currency ?? paidCurrency;
  const fee = type === 'charge' ? Math.round(amount * 0.014) + 20 : 0;
  return {
    id: newId('txn'), object: 'balance_transaction', amount, available_on: created + 2 * 24 * 60 * 60, balance_type: 'payments', created, currency, description: null, exchange_rate: exchanged?.exchangeRate ?? null, fee,
    fee_details: fee === 0 ? [] : [{ amount: fee, application: null, currency, description: 'Stripe processing fees', type: 'stripe_fee' }],
    net: amount - fee, reporting_category: type, source, status: 'pending', type,
  };
}

/** Event payloads are a snapshot of the object as it was then. */
export function newEvent(type: string, object: object, created: number, apiVersion: string): Stripe.EventBase {
  return {
    id: newId('evt'), object: 'event', api_version: apiVersion, created, data: { object: structuredClone(object) as Stripe.Event.Data.Object }, livemode: false, pending_webhooks: 1,
    request: { id: newId('req'), idempotency_key: null }, type: type as Stripe.Event.Type,
  };
}
