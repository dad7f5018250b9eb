import { platform, type Job } from '@nova/platform/access';
import { workLeaseMs } from '../domain/work-lease';
import { allProviders } from '../providers/registry';
import { claimDueOperations } from '../repo/claim-due-operations';
import { advanceOperation } from '../services/advance-operation';

const batchRows = 20;

/** Asks about what is due: sent and never answered, unknown, or merely accepted (P2). Who died on the way is found here. Each provider has a turn of its own, so that one that hangs holds up nobody else's. */
export function advanceStale(): Job {
  return {
    name: 'payments.advance-stale', everyMs: platform().settings.sweepMs,
    async run(stop) {
      const configured = allProviders().map(({ name }) => name);
      await Promise.all([...configured, null].map((provider) => advanceDue(provider, configured, stop)));
    },
  };
}

async function advanceDue(provider: string | null, configured: readonly string[], stop: AbortSignal): Promise<void> {
  for (;;) {
    const due = stop.aborted ? [] : await claimDueOperations(platform().db(), provider, { configured, leaseMs: workLeaseMs, limit: batchRows });
    const ended = await Promise.allSettled(due.map((id) => advanceOperation(id, 'sweep')));
    for (const each of ended) if (each.status === 'rejected') platform().log.warn({ err: each.reason as unknown }, 'an operation could not be settled; it is due again after its lease');
    if (due.length < batchRows) return;
  }
}
