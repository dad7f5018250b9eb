import { Histogram } from 'prom-client';
import { knownMetric } from './known-metric';

/** Fine where a card is fast, up to the longest wait that a provider is given. */
const buckets = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 15, 30];

/** How long this process waited for its providers. */
export const providerSeconds = (): Histogram<'provider' | 'call' | 'outcome'> => knownMetric('nova_payments_provider_seconds', (name, registers) =>
  new Histogram({ name, help: 'Calls of payment providers (authorize, capture, void, refund, read, list), by what came of them', labelNames: ['provider', 'call', 'outcome'], buckets, registers }));
