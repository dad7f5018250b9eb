import { platform, type Job } from '@nova/platform/access';
import { allProviders } from '../providers/registry';
import { readNow } from '../repo/read-now';
import { nextWindow } from '../repo/settlement';
import { reconcileProvider } from '../services/reconcile-provider';
import type { PaymentsSettings } from '../settings';

/** Compares the ledger with each provider's own statement, once a day (P10). A provider that cannot be read is asked again at the next run. */
export function reconcileSettled({ everyMs, lagMs }: PaymentsSettings['reconciliation']): Job {
  return {
    name: 'payments.reconcile-settled', everyMs: Math.min(everyMs, 600_000),
    async run(stop) {
      for (const provider of allProviders()) {
        if (stop.aborted) return;
        const window = await nextWindow(platform().db(), provider.name, lagMs);
        if (window === null) continue;
        const now = await readNow(platform().db());
        if (window.lastAt !== null && now.getTime() - window.lastAt.getTime() < everyMs) continue;
        try {
          await reconcileProvider(provider, window);
        } catch (error) {
          platform().log.error({ err: error, provider: provider.name }, 'a provider could not be reconciled; the next run tries again');
        }
      }
    },
  };
}
