import type { CardProvider } from '@nova/platform/contracts';
import { measuredProvider } from './measured-provider';
import type { PaymentProvider } from './provider';
import { createSandboxProvider } from './sandbox/sandbox-provider';
import type { ProviderSettings } from './settings';
import { createStripeProvider } from './stripe/stripe-provider';
import { isTestKey } from './stripe/settings';
import { testCards } from './test-cards';

interface Registered { readonly provider: PaymentProvider; readonly card: CardProvider }
const registered = new Map<string, Registered>();
const off: CardProvider = { mode: 'off', paymentMethods: [] };

/** Makes the providers that the settings name. Nothing connects here; the ones of an earlier start are forgotten. */
export function setProviders({ stripe, sandbox }: ProviderSettings): void {
  registered.clear();
  if (stripe !== null) registered.set('stripe', { provider: measuredProvider(createStripeProvider(stripe)), card: isTestKey(stripe.secretKey) ? { mode: 'test', paymentMethods: [...testCards.stripe] } : { mode: 'live', paymentMethods: [] } });
  if (sandbox !== null) registered.set('sandbox', { provider: measuredProvider(createSandboxProvider(sandbox)), card: { mode: 'test', paymentMethods: [...testCards.sandbox] } });
}

/** The provider of that name, or null when this server has no settings for it. */
export const providerOf = (name: string): PaymentProvider | null => registered.get(name)?.provider ?? null;
export const allProviders = (): PaymentProvider[] => [...registered.values()].map(({ provider }) => provider);
export const cardProviderOf = (name: string): CardProvider => registered.get(name)?.card ?? off;
