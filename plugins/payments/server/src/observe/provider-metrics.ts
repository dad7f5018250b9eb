import { platform } from '@nova/platform/access';
import { Histogram } from 'prom-client';

const name = 'nova_payments_provider_seconds';
/** Fine where a card is fast, up to the longest wait that a provider is given. */
const buckets = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 15, 30];

export interface ProviderMetrics { readonly seconds: Histogram<'provider' | 'call' | 'outcome'> }

/** What this process counts of its providers. The registry of its kernel knows what is made already, whoever made it. */
export function providerMetrics(): ProviderMetrics {
  const registry = platform().metrics;
  const known = registry.getSingleMetric(name) as ProviderMetrics['seconds'] | undefined;
  return { seconds: known ?? new Histogram({ name, help: 'Calls of payment providers (authorize, capture, void, refund, read, list), by what came of them', labelNames: ['provider', 'call', 'outcome'], buckets, registers: [registry] }) };
}
