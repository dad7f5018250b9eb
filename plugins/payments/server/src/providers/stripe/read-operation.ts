import type Stripe from 'stripe';
import type { AuthorizeOperation, OperationTruth, ProviderOperation, RefundOperation } from '../provider';
import { captureKey, operationKey, outcomeOfCharge, outcomeOfIntent, outcomeOfRefund } from './outcome-of-object';
import { clockSlackMs, stripeKeyLifetimeMs } from './settings';

/** What Stripe knows of an operation, by reading only; nothing more is read once `signal` has ended. Throws the library's errors and the signal's reason. */
export async function readOperation(stripe: Stripe, operation: ProviderOperation, signal: AbortSignal): Promise<OperationTruth> {
  switch (operation.kind) {
    case 'authorize': return readAuthorization(stripe, operation, signal);
    case 'refund': return readRefund(stripe, operation, signal);
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

async function readAuthorization(stripe: Stripe, operation: AuthorizeOperation, signal: AbortSignal): Promise<OperationTruth> {
  const intentId = operation.providerReference ?? operation.retries ?? await findIntent(stripe, operation, signal);
  if (intentId === null) return { outcome: 'absent' };
  const intent = await stripe.paymentIntents.retrieve(intentId);
  for await (const charge of stripe.charges.list({ payment_intent: intentId, limit: 100 })) {
    signal.throwIfAborted();
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

const minuteMs = 60_000;
/**
 * Where an authorisation whose answer was lost is looked for, from the first attempt on: the attempt itself was mostly the one that arrived, and Stripe lists the newest first. Later ones are those of the
 * sweeps, ever fewer, up to the end of the key's life.
 */
const searched = [-clockSlackMs, 15 * minuteMs, 60 * minuteMs, 240 * minuteMs, stripeKeyLifetimeMs + 2 * clockSlackMs];

/** The list is consistent at once, the search of Stripe is not (it may be a minute behind, or an hour): so the list. */
async function findIntent(stripe: Stripe, operation: AuthorizeOperation, signal: AbortSignal): Promise<string | null> {
  const bounds = searched.map((ms) => Math.floor((operation.firstSentAt.getTime() + ms) / 1000));
  for (const [slice, lt] of bounds.slice(1).entries()) {
    signal.throwIfAborted();
    for await (const intent of stripe.paymentIntents.list({ created: { gte: bounds[slice] as number, lt }, limit: 100 })) {
      signal.throwIfAborted();
      if (intent.metadata[operationKey] === operation.operationId) return intent.id;
    }
  }
  return null;
}

async function readRefund(stripe: Stripe, operation: RefundOperation, signal: AbortSignal): Promise<OperationTruth> {
  if (operation.providerReference !== null) return outcomeOfRefund(await stripe.refunds.retrieve(operation.providerReference));
  for await (const refund of stripe.refunds.list({ payment_intent: operation.captureReference, limit: 100 })) {
    signal.throwIfAborted();
    if (refund.metadata?.[operationKey] === operation.operationId) return outcomeOfRefund(refund);
  }
  return { outcome: 'absent' };
}
