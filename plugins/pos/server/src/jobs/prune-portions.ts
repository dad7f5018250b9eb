import { platform, type Job } from '@nova/platform/access';
import { prunePortions } from '../repo/portions';

const hourMs = 3_600_000;
const batchRows = 5000;

/** Lets go who held portions of limits that are over (O10), in batches: every limited dish that was ever sold leaves a row. */
export function prunePortionHolds(): Job {
  return {
    name: 'pos.prune-portions', everyMs: hourMs,
    async run(stop) {
      for (let gone = batchRows; gone === batchRows && !stop.aborted; ) gone = await prunePortions(platform().db(), batchRows);
    },
  };
}
