import { platform } from '@nova/platform/access';
import { workTopic } from '../domain/work-topic';
import { countStep } from '../jobs/metrics';
import { hushStale, listChannelStatuses, noteFailure, type ChannelStatus } from '../repo/channel-status';
import { recallableJobs, recallJob, silentHeads, strandedJobs } from '../repo/hand-over';
import type { JobFacts } from '../repo/tables';
import { channelEvent } from './channel-event';
import { divert, handOver, orderOf, type PrintingContext } from './hand-over';
import { jobEvent } from './job-event';

/**
 * Papers that wait for a channel that is down or silent go to the next one, and to the screen when there is none; papers on the screen go
 * back to a channel that is up again. Order of paper is the queue's: whoever prints takes the oldest of a printer first.
 */
export async function moveStranded(context: PrintingContext): Promise<void> {
  const { trx } = context;
  const patience = platform().content.locations().map(({ id }) => ({ location_id: id, ms: platform().content.venue(id)?.rules.printing.silentAfterMs ?? 10_000 }));
  for (const status of await hushStale(trx, patience)) await context.publish(channelEvent(status));
  for (const head of await silentHeads(trx, patience)) await noteFailure(trx, head, 'it took no paper in time');
  const stranded = await strandedJobs(trx, patience);
  const recallable = await recallableJobs(trx);
  if (stranded.length + recallable.length === 0) return;
  const statuses = await listChannelStatuses(trx);
  const hopeless: JobFacts[] = [];
  for (const job of stranded) {
    const how = job.down_error === 'it took no paper in time' ? 'silent' : 'down';
    const moved = await handOver(context, job, { how, why: job.last_error ?? job.down_error ?? '' }, statuses);
    if (moved === null && job.is_overdue) hopeless.push(job);
  }
  await divert(context, hopeless);
  for (const job of recallable) await recall(context, job, statuses);
}

async function recall(context: PrintingContext, job: Awaited<ReturnType<typeof recallableJobs>>[number], statuses: readonly ChannelStatus[]): Promise<void> {
  const order = orderOf(job);
  const up = statuses.filter((status) => status.location_id === job.location_id && status.printer_id === job.printer_id && status.state === 'up').map(({ channel }) => channel);
  const channel = order.find((each) => up.includes(each));
  if (channel === undefined) return;
  const row = await recallJob(context.trx, job, channel);
  if (row === null) return;
  const event = jobEvent(row);
  if (event !== null) await context.publish(event);
  context.wake(workTopic(row.location_id));
  countStep(row.state);
}
