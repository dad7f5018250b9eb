import { platform, type Job } from '@nova/platform/access';
import { workLeaseMs } from '../domain/work-lease';
import { claimDueOperations } from '../repo/claim-due-operations';
import { advanceOperation } from '../services/advance-operation';

const batchRows = 20;

/** Asks about what is due: sent and never answered, unknown, or merely accepted (P2). Who died on the way is found here. */
export function advanceStale(): Job {
  return {
    name: 'payments.advance-stale', everyMs: platform().settings.sweepMs,
    async run(stop) {
      for (;;) {
        const due = stop.aborted ? [] : await claimDueOperations(platform().db(), workLeaseMs, batchRows);
        const ended = await Promise.allSettled(due.map((id) => advanceOperation(id, 'sweep')));
        for (const each of ended) if (each.status === 'rejected') platform().log.warn({ err: each.reason as unknown }, 'an operation could not be settled; it is due again after its lease');
        if (due.length < batchRows) return;
      }
    },
  };
}
