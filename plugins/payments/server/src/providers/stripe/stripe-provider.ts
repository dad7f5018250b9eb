import Stripe from 'stripe';
import { withinDeadline } from '../deadline';
import { afterKeyLifetime, truthOf } from '../key-lifetime';
import type { Capabilities, OperationTruth, PaymentProvider, ProviderOperation } from '../provider';
import { amountRule } from './amounts';
import { listSettled } from './list-settled';
import { pageAtStripe } from './page-at-stripe';
import { outcomeOfError } from './outcome-of-error';
import { readOperation } from './read-operation';
import { readWebhook } from './read-webhook';
import { sendOperation } from './send-operation';
import { isTestKey, stripeKeyLifetimeMs, type StripeSettings } from './settings';

const capabilities: Capabilities = {
  partialCapture: true, multicapture: false, partialRefund: true, declinedIntentReused: true,
  tips: 'up-to-capturable', holdExpiryStated: true, amounts: amountRule, keyLifetimeMs: stripeKeyLifetimeMs,
};

/**
 * Stripe by its own library. The library retries a reset once even when told never to, which is why every request has our key;
 * its timeout counts silence only, so a deadline of our own bounds the whole call. A request that is out then may yet succeed: hence `unknown`.
 */
export function createStripeProvider(settings: StripeSettings): PaymentProvider {
  const stripe = new Stripe(settings.secretKey, {
    ...(settings.address ?? {}), timeout: settings.timeoutMs, maxNetworkRetries: 0, telemetry: false, appInfo: { name: 'Nova RMS' },
  });
  const read = async (operation: ProviderOperation): Promise<OperationTruth> => truthOf(await answered(settings, (signal) => readOperation(stripe, operation, signal)));
  return {
    name: 'stripe',
    capabilities,
    async send(operation, now) {
      if (now.getTime() - operation.firstSentAt.getTime() >= stripeKeyLifetimeMs) return afterKeyLifetime(await read(operation));
      return answered(settings, () => sendOperation(stripe, settings, operation));
    },
    fetchState: read,
    listSettled: (window, cursor) => listSettled(stripe, isTestKey(settings.secretKey), window, cursor),
    readWebhook: (rawBody, headers, now) => readWebhook(stripe, settings, rawBody, headers, now),
    pageOf: (reference) => pageAtStripe(reference, isTestKey(settings.secretKey)),
  };
}

async function answered<T>(settings: StripeSettings, work: (signal: AbortSignal) => Promise<T>): Promise<T | ReturnType<typeof outcomeOfError>> {
  try {
    return await withinDeadline(work, settings.timeoutMs);
  } catch (error) {
    return outcomeOfError(error);
  }
}
