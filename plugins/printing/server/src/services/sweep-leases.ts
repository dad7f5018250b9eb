import { platform } from '@nova/platform/access';
import { doubtGraceMs, maxAttempts } from '../domain/attempt-limits';
import { workTopic } from '../domain/work-topic';
import { countStep, gaugeLongestWait } from '../jobs/metrics';
import { doubtSending, longestWaitSeconds, releaseClaimed, settleUncertain } from '../repo/sweep-jobs';
import type { PrintingTables } from '../repo/tables';
import { jobEvent } from './job-event';

/** Takes back what silent agents hold: unprinted jobs are queued again, half-printed ones become uncertain and then come out marked. Answers how many moved. */
export async function sweepLeases(): Promise<number> {
  const moved = await platform().transact<PrintingTables, number>(async ({ trx, publish, wake }) => {
    // Settle first: what becomes uncertain in this run has its grace before the next ones.
    const settled = await settleUncertain(trx, maxAttempts);
    const rows = [...settled, ...(await releaseClaimed(trx)), ...(await doubtSending(trx, doubtGraceMs))];
    for (const row of rows) {
      const event = jobEvent(row);
      if (event !== null) await publish(event);
      wake(workTopic(row.location_id));
      countStep(row.state);
    }
    gaugeLongestWait(await longestWaitSeconds(trx));
    return rows.length;
  });
  if (moved > 0) platform().log.warn({ moved }, 'print jobs were taken back from silent agents');
  return moved;
}
