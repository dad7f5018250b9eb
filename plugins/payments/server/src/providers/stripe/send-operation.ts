import Stripe from 'stripe';
import type { AuthorizeOperation, CaptureOperation, ProviderOperation, RefundOperation, SendOutcome, VoidOperation } from '../provider';
import { toStripe } from './amounts';
import { captureKey, correlationKey, operationKey, outcomeOfCharge, outcomeOfIntent, outcomeOfRefund } from './outcome-of-object';
import type { StripeSettings } from './settings';

/** One request, or two for a card tried again. Every one has a key that follows from the operation's id. Throws the library's errors. */
export function sendOperation(stripe: Stripe, settings: StripeSettings, operation: ProviderOperation): Promise<SendOutcome> {
  switch (operation.kind) {
    case 'authorize': return operation.retries === null ? authorize(stripe, settings, operation) : authorizeAgain(stripe, operation, operation.retries);
    case 'capture': return capture(stripe, operation);
    case 'void': return release(stripe, operation);
    case 'refund': return refund(stripe, operation);
  }
}

const underKey = (operation: ProviderOperation, step = ''): Stripe.RequestOptions => ({ idempotencyKey: `${operation.operationId}${step}` });
/** Our id, and the correlation id of whoever asked last. A charge keeps those of its authorisation. */
const named = ({ operationId, correlationId }: ProviderOperation, key: string): Stripe.MetadataParam => ({ [key]: operationId, [correlationKey]: correlationId });
const withCharge = ['latest_charge'];

async function authorize(stripe: Stripe, settings: StripeSettings, operation: AuthorizeOperation): Promise<SendOutcome> {
  const intent = await stripe.paymentIntents.create({
    amount: toStripe(operation.amountMinor, operation.currency), currency: operation.currency.toLowerCase(), payment_method: operation.paymentMethod, allowed_payment_method_types: ['card'],
    // At a till nobody can follow a redirect: a card that insists on one is declined.
    capture_method: 'manual', confirm: true, error_on_requires_action: true,
    metadata: named(operation, operationKey), expand: withCharge,
    ...(settings.requestOvercapture ? { payment_method_options: { card: { request_overcapture: 'if_available' } } } : {}),
  }, underKey(operation));
  return ofAttempt(stripe, intent);
}

/** Another card on the intent that was declined (P3). It first puts its name on the intent, so that the charge carries it and can be told from the declined one. */
async function authorizeAgain(stripe: Stripe, operation: AuthorizeOperation, intentId: string): Promise<SendOutcome> {
  const declined = await stripe.paymentIntents.update(intentId, { metadata: named(operation, operationKey) }, underKey(operation, ':name'));
  const amount = toStripe(operation.amountMinor, operation.currency);
  if (declined.amount !== amount) return { outcome: 'rejected', reasonCode: 'amount_differs', message: `The declined payment is for ${declined.amount}, this one for ${amount}.` };
  const intent = await stripe.paymentIntents.confirm(intentId, { payment_method: operation.paymentMethod, error_on_requires_action: true, expand: withCharge }, underKey(operation));
  return ofAttempt(stripe, intent);
}

/** A replayed answer comes without what was not expanded then; the charge is fetched in that case. */
async function ofAttempt(stripe: Stripe, intent: Stripe.PaymentIntent): Promise<SendOutcome> {
  const charge = typeof intent.latest_charge === 'string' ? await stripe.charges.retrieve(intent.latest_charge) : intent.latest_charge;
  return charge === null ? { outcome: 'accepted', providerReference: intent.id } : outcomeOfCharge(charge, intent.id);
}

async function capture(stripe: Stripe, operation: CaptureOperation): Promise<SendOutcome> {
  const intent = await stripe.paymentIntents.capture(operation.authorizationReference, { amount_to_capture: toStripe(operation.amountMinor, operation.currency), metadata: named(operation, captureKey) }, underKey(operation));
  return outcomeOfIntent(intent, 'capture', 0);
}

/** A cancel takes no metadata: the intent keeps the correlation id of its authorisation. */
async function release(stripe: Stripe, operation: VoidOperation): Promise<SendOutcome> {
  try {
    const intent = await stripe.paymentIntents.cancel(operation.authorizationReference, { cancellation_reason: 'requested_by_customer' }, underKey(operation));
    return outcomeOfIntent(intent, 'void', operation.amountMinor);
  } catch (error) {
    // Cancelled already, at its end or by another's hand: the hold is gone, and that is all a void is for.
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.payment_intent?.status === 'canceled') return outcomeOfIntent(error.payment_intent, 'void', operation.amountMinor);
    throw error;
  }
}

async function refund(stripe: Stripe, operation: RefundOperation): Promise<SendOutcome> {
  const made = await stripe.refunds.create({ payment_intent: operation.captureReference, amount: toStripe(operation.amountMinor, operation.currency), metadata: named(operation, operationKey) }, underKey(operation));
  const outcome = outcomeOfRefund(made);
  // Refused on the spot: nothing had succeeded that could fail.
  return outcome.outcome === 'failed' ? { outcome: 'declined', providerReference: outcome.providerReference, reasonCode: outcome.reasonCode } : outcome;
}
