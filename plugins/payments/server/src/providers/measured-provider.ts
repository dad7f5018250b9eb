import { providerSeconds } from '../observe/provider-metrics';
import type { PaymentProvider } from './provider';

/** The same provider, with each call timed and counted by what came of it. */
export function measuredProvider(provider: PaymentProvider): PaymentProvider {
  const { name } = provider;
  const measured = async <T>(call: string, work: () => Promise<T>, outcomeOf: (answer: T) => string): Promise<T> => {
    const stop = providerSeconds().startTimer({ provider: name, call });
    try {
      const answer = await work();
      stop({ outcome: outcomeOf(answer) });
      return answer;
    } catch (error) {
      stop({ outcome: 'failed' });
      throw error;
    }
  };
  return {
    ...provider,
    send: (operation, now) => measured(operation.kind, () => provider.send(operation, now), ({ outcome }) => outcome),
    fetchState: (operation) => measured('read', () => provider.fetchState(operation), ({ outcome }) => outcome),
    listSettled: (window, cursor) => measured('list', () => provider.listSettled(window, cursor), () => 'read'),
  };
}
