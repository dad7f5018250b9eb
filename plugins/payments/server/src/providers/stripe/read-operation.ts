import type Stripe from 'stripe';
import type { AuthorizeOperation, OperationTruth, ProviderOperation, RefundOperation } from '../provider';
import { captureKey, operationKey, outcomeOfCharge, outcomeOfIntent, outcomeOfRefund } from './outcome-of-object';
import { clockSlackMs, stripeKeyLifetimeMs } from './settings';

/** So many pages of 100 intents are looked through for an authorisation whose answer was lost: 20,000 cards in a day and an hour. */
const searchLimit = 20_000;
const tooMany = Symbol('more than the limit');

/** What Stripe knows of an operation, by reading only. Throws the library's errors. */
export async function readOperation(stripe: Stripe, operation: ProviderOperation): Promise<OperationTruth> {
  switch (operation.kind) {
    case 'authorize': return readAuthorization(stripe, operation);
    case 'refund': return readRefund(stripe, operation);
    case 'capture': {
      const intent = await stripe.paymentIntents.retrieve(operation.authorizationReference);
      return intent.metadata[captureKey] === operation.operationId ? outcomeOfIntent(intent, 'capture', 0) : { outcome: 'absent' };
    }
    case 'void': {
      // However it came to be cancelled, the hold is gone, and that is all a void is for.
      const intent = await stripe.paymentIntents.retrieve(operation.authorizationReference);
      return intent.status === 'canceled' ? outcomeOfIntent(intent, 'void', operation.amountMinor) : { outcome: 'absent' };
    }
  }
}

async function readAuthorization(stripe: Stripe, operation: AuthorizeOperation): Promise<OperationTruth> {
  const intentId = operation.providerReference ?? operation.retries ?? await findIntent(stripe, operation);
  if (intentId === null) return { outcome: 'absent' };
  if (intentId === tooMany) return { outcome: 'unknown', reasonCode: 'reading_refused' };
  const intent = await stripe.paymentIntents.retrieve(intentId);
  for await (const charge of stripe.charges.list({ payment_intent: intentId, limit: 100 })) {
    if (charge.metadata[operationKey] !== operation.operationId) continue;
    if (charge.status === 'succeeded' && intent.status === 'canceled') return { outcome: 'failed', providerReference: intentId, reasonCode: 'hold_released' };
    return outcomeOfCharge(charge, intentId);
  }
  return withoutCharge(operation, intent);
}

/** A card that wants its holder to sign in is refused before there is a charge; the intent then carries our name and the error. */
function withoutCharge(operation: AuthorizeOperation, intent: Stripe.PaymentIntent): OperationTruth {
  if (intent.metadata[operationKey] !== operation.operationId) return { outcome: 'absent' };
  // Named before it was confirmed with another card: the error may still be the first card's, and this attempt on its way.
  if (operation.retries !== null) return { outcome: 'absent' };
  const error = intent.last_payment_error;
  // With a charge the error belongs to an earlier card of the same intent.
  if (error === null || error.charge !== undefined) return { outcome: 'absent' };
  return { outcome: 'declined', providerReference: intent.id, reasonCode: error.decline_code ?? error.code ?? 'declined' };
}

/** The list is consistent at once, the search of Stripe is not (it may be a minute behind, or an hour): so the list. */
async function findIntent(stripe: Stripe, operation: AuthorizeOperation): Promise<string | typeof tooMany | null> {
  const from = Math.floor((operation.firstSentAt.getTime() - clockSlackMs) / 1000);
  const to = Math.ceil((operation.firstSentAt.getTime() + stripeKeyLifetimeMs + 2 * clockSlackMs) / 1000);
  let looked = 0;
  for await (const intent of stripe.paymentIntents.list({ created: { gte: from, lte: to }, limit: 100 })) {
    if (intent.metadata[operationKey] === operation.operationId) return intent.id;
    looked += 1;
    if (looked >= searchLimit) return tooMany;
  }
  return null;
}

async function readRefund(stripe: Stripe, operation: RefundOperation): Promise<OperationTruth> {
  if (operation.providerReference !== null) return outcomeOfRefund(await stripe.refunds.retrieve(operation.providerReference));
  for await (const refund of stripe.refunds.list({ payment_intent: operation.captureReference, limit: 100 })) {
    if (refund.metadata?.[operationKey] === operation.operationId) return outcomeOfRefund(refund);
  }
  return { outcome: 'absent' };
}
