import { createStripeProvider } from '../../../plugins/payments/server/src/providers/stripe/stripe-provider';
import { stripeDefaults } from '../../../plugins/payments/server/src/providers/stripe/settings';
import { FakeStripe } from '../../support/stripe/fake-stripe';
import { impatientMs, patientMs, secrets, type ProviderWorld } from './world';
import { WebhookSink } from './webhook-sink';

/** The stripe adapter against our fake Stripe, both over real HTTP. */
export async function stripeWorld(): Promise<ProviderWorld & { readonly stripe: FakeStripe }> {
  const stripe = new FakeStripe();
  const sink = new WebhookSink();
  const address = new URL(await stripe.start());
  const url = await sink.start();
  stripe.webhooks.use({ url, secrets: [secrets.current] });
  const provider = (timeoutMs: number) => createStripeProvider({
    ...stripeDefaults, secretKey: stripe.secretKey, webhookSecrets: [secrets.current, secrets.previous], timeoutMs,
    address: { host: address.hostname, port: Number(address.port), protocol: 'http' },
  });
  const refundIds = (status: string): string[] => [...stripe.account.refunds.values()].filter((refund) => refund.status === status).map(({ id }) => id);
  return {
    stripe, provider: provider(patientMs), impatient: provider(impatientMs), cards: { good: 'pm_card_visa', declined: 'pm_card_chargeDeclined' },
    now: () => stripe.clock.now(),
    advance: async (ms) => { stripe.clock.advance(ms); },
    break: async (kind, match = '') => { stripe.faults.add({ kind, match, times: null }); },
    mend: async () => { stripe.faults.clear(); },
    settle: async () => { for (const id of refundIds('pending')) stripe.account.settleRefund(id, 'succeeded'); },
    failRefund: async (reference) => { stripe.account.settleRefund(reference, 'failed'); },
    effects: async () => ({
      authorizations: [...stripe.account.charges.values()].filter(({ status }) => status === 'succeeded').length,
      capturedMinor: [...stripe.account.intents.values()].reduce((sum, { amount_received }) => sum + amount_received, 0),
      releases: [...stripe.account.intents.values()].filter(({ status }) => status === 'canceled').length,
      refundedMinor: 0 - stripe.account.balance.filter(({ type }) => type !== 'charge').reduce((sum, { amount }) => sum + amount, 0),
    }),
    webhooks: async () => { await stripe.webhooks.idle(); return sink.received; },
    signWith: async (names) => { stripe.webhooks.use({ url, secrets: names.map((name) => secrets[name]) }); },
    misbehave: async (manners) => { stripe.webhooks.use({ url, secrets: [secrets.current], ...manners }); },
    stop: async () => { await stripe.stop(); await sink.stop(); },
  };
}
