import { platform, type EffectContext } from '@nova/platform/access';
import type { PrintChannel } from '@nova/platform/contracts';
import type { Transaction } from 'kysely';
import type { TriedChannel } from '../../../contracts/job';
import { nextChannel } from '../domain/next-channel';
import { workTopic } from '../domain/work-topic';
import { countStep } from '../jobs/metrics';
import { listChannelStatuses, type ChannelStatus } from '../repo/channel-status';
import { divertJobs, giveTo } from '../repo/hand-over';
import type { JobFacts, JobRow, PrintingTables } from '../repo/tables';
import { channelsOf } from '../settings';
import { jobEvent } from './job-event';

export type PrintingContext = EffectContext & { readonly trx: Transaction<PrintingTables> };

/** The channels of a job's printer, in order. A printer that is gone leaves the job where it is. */
export function orderOf(job: Pick<JobRow, 'location_id' | 'printer_id' | 'channel' | 'only_channel'>): readonly PrintChannel[] {
  const printer = platform().content.venue(job.location_id)?.printers.find(({ id }) => id === job.printer_id);
  return job.only_channel || printer === undefined ? [job.channel] : channelsOf(printer);
}

/** What a channel did with a job before the next one gets it. */
export type Past = Pick<TriedChannel, 'how' | 'why'>;

/**
 * Gives a queued job to the channel that comes after its own. Null: there is none that could, and the job is where it was. The mark was
 * settled before: a job that may have come out is queued with POSSIBLE DUPLICATE, whoever prints it.
 */
export async function handOver(context: PrintingContext, job: JobFacts, past: Past, statuses?: readonly ChannelStatus[]): Promise<JobRow | null> {
  const known = statuses ?? (await listChannelStatuses(context.trx, job.location_id));
  const down = known.filter((status) => status.printer_id === job.printer_id && status.location_id === job.location_id && status.state === 'down').map(({ channel }) => channel);
  const next = nextChannel({ order: orderOf(job), current: job.channel, tried: [job.channel, ...job.tried.map(({ channel }) => channel)], down });
  if (next === null) return null;
  const row = await giveTo(context.trx, job, next, { channel: job.channel, ...past });
  if (row === null) return null;
  const payload = { printerId: row.printer_id, documentType: row.document_type, subjectId: row.subject_id, from: job.channel, to: next, how: past.how, mark: row.mark };
  await context.publish({ type: 'print-job.handed-over.v1', locationId: row.location_id, aggregateId: row.id, aggregateVersion: row.version, payload });
  context.wake(workTopic(row.location_id));
  platform().log.warn({ jobId: row.id, printerId: row.printer_id, from: job.channel, to: next, how: past.how, why: past.why, correlationId: row.correlation_id }, 'a paper was handed to the next channel');
  return row;
}

/** The last resort: a screen shows the papers, loudly. */
export async function divert(context: PrintingContext, jobs: readonly JobFacts[]): Promise<void> {
  if (jobs.length === 0) return;
  const diverted = await divertJobs(context.trx, jobs);
  for (const row of diverted) {
    countStep(row.state);
    const event = jobEvent(row);
    if (event !== null) await context.publish(event);
    context.wake(workTopic(row.location_id));
  }
  const papers = diverted.map(({ id, printer_id, document_type, last_error, correlation_id }) => ({ jobId: id, printerId: printer_id, documentType: document_type, reason: last_error, correlationId: correlation_id }));
  if (papers.length > 0) platform().log.error({ papers }, 'no channel can print these papers');
}
