import { Counter } from 'prom-client';
import { knownMetric } from './known-metric';

/** first: sent for the first time; again: sent once more under the same key; read: looked up without sending. */
export type Attempt = 'first' | 'again' | 'read';

/** How often this process asked a provider about an operation. Beside the calls that are timed, it says whose calls are repeats: an operation that is asked about over and over shows here long before it is a day old. */
export const attemptMetric = (): Counter<'provider' | 'kind' | 'attempt'> => knownMetric('nova_payments_attempts_total', (name, registers) =>
  new Counter({ name, help: 'Attempts at operations by kind: sent for the first time, sent again under the same key, read', labelNames: ['provider', 'kind', 'attempt'], registers }));
