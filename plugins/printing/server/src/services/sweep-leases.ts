import { platform } from '@nova/platform/access';
import { doubtGraceMs, maxAttempts } from '../domain/attempt-limits';
import { workTopic } from '../domain/work-topic';
import { countStep, gaugeLongestWait } from '../jobs/metrics';
import { noteFailure } from '../repo/channel-status';
import { doubtSending, expireKicks, longestWaitSeconds, releaseClaimed, settleUncertain } from '../repo/sweep-jobs';
import type { JobRow, PrintingTables } from '../repo/tables';
import { handOver, type PrintingContext } from './hand-over';
import { jobEvent } from './job-event';
import { moveStranded } from './move-stranded';

/**
 * Takes back what silent channels hold: unprinted jobs are queued again, half-printed ones become uncertain and then come out marked. Drops
 * kicks that are too old (`kickMs`). Then moves what waits for a channel that cannot. Answers how many were taken back.
 */
export async function sweepLeases(): Promise<number> {
  const moved = await platform().transact<PrintingTables, number>(async (context) => {
    const { trx } = context;
    // Settle first: what becomes uncertain in this run has its grace before the next ones.
    const settled = await settleUncertain(trx, maxAttempts);
    const released = await releaseClaimed(trx);
    const doubted = await doubtSending(trx, doubtGraceMs);
    const expired = await expireKicks(trx);
    await tell(context, [...settled, ...released, ...doubted, ...expired]);
    for (const row of [...released, ...doubted]) await noteFailure(trx, row, row.last_error ?? 'it went silent');
    if (expired.length > 0) platform().log.warn({ jobIds: expired.map((row) => row.id) }, 'drawers stayed shut: nobody could open them in time');
    for (const row of settled) if (row.state === 'queued') await handOver(context, row, { how: 'uncertain', why: row.last_error ?? '' });
    for (const row of released) await handOver(context, row, { how: 'silent', why: row.last_error ?? '' });
    await moveStranded(context);
    gaugeLongestWait(await longestWaitSeconds(trx));
    return settled.length + released.length + doubted.length;
  });
  if (moved > 0) platform().log.warn({ moved }, 'print jobs were taken back from silent channels');
  return moved;
}

async function tell({ publish, wake }: PrintingContext, rows: readonly JobRow[]): Promise<void> {
  for (const row of rows) {
    const event = jobEvent(row);
    if (event !== null) await publish(event);
    wake(workTopic(row.location_id));
    countStep(row.state);
  }
}
