import { platform, type Job } from '@nova/platform/access';
import { pruneDeliveries } from '../repo/prune-deliveries';

const hourMs = 3_600_000;
const batchRows = 5000;
/** Screens show the last day. What was given up is kept for long: somebody may want to know what a kitchen never saw. */
const keep = { sentDays: 7, deadDays: 90 };

/** Lets messages to displays go, each of which holds a whole ticket, in batches, so that no transaction holds many locks. */
export function pruneDisplays(): Job {
  return {
    name: 'pos.prune-displays', everyMs: hourMs,
    async run(stop) {
      let pruned = 0;
      for (let gone = batchRows; gone === batchRows && !stop.aborted; pruned += gone) gone = await pruneDeliveries(platform().db(), keep, batchRows);
      if (pruned > 0) platform().log.info({ pruned, ...keep }, 'old messages to kitchen displays are gone');
    },
  };
}
