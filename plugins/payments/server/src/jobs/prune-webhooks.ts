import { platform, type Job } from '@nova/platform/access';
import { pruneWebhooks as prune } from '../repo/prune-webhooks';
import type { PaymentsSettings } from '../settings';

const hourMs = 3_600_000;
const batchRows = 5000;

/** Lets messages go that were worked on long ago, in batches, so that no transaction holds many locks. What waits or is dead stays until somebody has handled it. */
export function pruneWebhooks({ keepDays }: PaymentsSettings['webhooks']): Job {
  return {
    name: 'payments.prune-webhooks', everyMs: hourMs,
    async run(stop) {
      let pruned = 0;
      for (let gone = batchRows; gone === batchRows && !stop.aborted; pruned += gone) gone = await prune(platform().db(), keepDays, batchRows);
      if (pruned > 0) platform().log.info({ pruned, keepDays }, 'webhooks that were worked on long ago are gone');
    },
  };
}
