import { platform, type Job } from '@nova/platform/access';
import { allProviders } from '../providers/registry';
import { nextWindow } from '../repo/settlement';
import { reconcileProvider } from '../services/reconcile-provider';
import type { PaymentsSettings } from '../settings';

/** Compares the ledger with each provider's own statement, once a day (P10). A provider that cannot be read is asked again at the next run, does not keep the others from theirs, and fails this run. */
export function reconcileSettled({ everyMs, lagMs }: PaymentsSettings['reconciliation']): Job {
  return {
    name: 'payments.reconcile-settled', everyMs: Math.min(everyMs, 600_000),
    async run(stop) {
      const failed: unknown[] = [];
      for (const provider of allProviders()) {
        if (stop.aborted) break;
        const window = await nextWindow(platform().db(), provider.name, { everyMs, lagMs });
        if (window === null || !window.isDue) continue;
        try {
          await reconcileProvider(provider, window);
        } catch (error) {
          platform().log.error({ err: error, provider: provider.name }, 'a provider could not be reconciled; the next run tries again');
          failed.push(error);
        }
      }
      if (failed.length > 0) throw new AggregateError(failed, 'not every provider could be reconciled');
    },
  };
}
