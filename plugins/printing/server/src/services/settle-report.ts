import { platform } from '@nova/platform/access';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { leaseMs, maxAttempts, retryDelayMs } from '../domain/attempt-limits';
import { transitions } from '../domain/job-states';
import { workTopic } from '../domain/work-topic';
import { countStep, observePaper } from '../jobs/metrics';
import { advanceJob, type Holder, type Step } from '../repo/advance-job';
import { tokenServes } from '../repo/agents';
import { noteFailure, noteSuccess } from '../repo/channel-status';
import { findJob } from '../repo/find-jobs';
import type { JobRow, PrintingTables } from '../repo/tables';
import { handOver } from './hand-over';
import { jobEvent } from './job-event';

/** What whoever holds a lease says of its job. */
export interface Report { readonly jobId: string; readonly leaseId: string; readonly state: 'sending' | 'done' | 'failed' | 'uncertain'; readonly error: string | null; readonly holder: Holder; readonly name: string }

/**
 * The one door by which a leased job moves on, for every channel. Saying it twice is saying it once: a report that finds its own state
 * already reached under its own lease is answered with it. A lease that is another's by now answers `lease_lost`. A failed job goes to
 * the printer's next channel in the same transaction; an uncertain one when its grace is over.
 */
export async function settleReport(report: Report): Promise<Outcome<{ state: string }>> {
  const db = platform().db<PrintingTables>();
  const step = await stepOf(report);
  // A printer waits for this word, nobody else does: one statement, no event.
  const moved = step.step === 'send' ? await advanceJob(db, step) : await settle(step);
  if (moved === null) return whyNot(await findJob(db, step.jobId), step);
  note(moved, report);
  return done({ state: moved.state });
}

function settle(step: Step): Promise<JobRow | null> {
  return platform().transact<PrintingTables, JobRow | null>(async (context) => {
    const { trx, publish, wake } = context;
    const row = await advanceJob(trx, step);
    if (row === null) return null;
    const event = jobEvent(row);
    if (event !== null) await publish(event);
    // The printer is free, or its next attempt is due: either way somebody may be waiting.
    wake(workTopic(row.location_id));
    if (row.state === 'done') await noteSuccess(trx, row);
    else await noteFailure(trx, row, step.error ?? 'no reason given');
    return row.state === 'queued' ? ((await handOver(context, row, { how: 'failed', why: step.error ?? '' })) ?? row) : row;
  });
}

async function stepOf({ jobId, leaseId, state, error, holder }: Report): Promise<Step> {
  const base = { jobId, leaseId, holder, error, leaseMs, restMs: 0 };
  if (state === 'sending') return { ...base, step: 'send' };
  if (state === 'done') return { ...base, step: 'finish' };
  // The printer has been asked already, so nothing is gained by waiting; only a silent channel gets time to ask.
  if (state === 'uncertain') return { ...base, step: 'doubt' };
  const attempts = (await findJob(platform().db<PrintingTables>(), jobId))?.attempts ?? 0;
  return { ...base, step: attempts >= maxAttempts ? 'giveUp' : 'fail', restMs: retryDelayMs(attempts) };
}

async function whyNot(job: JobRow | null, step: Step): Promise<Outcome<{ state: string }>> {
  if (job === null) return refuse('not_found', 'There is no such print job.');
  const { holder } = step;
  const serves = 'holderId' in holder ? job.agent_id === holder.holderId : await tokenServes(platform().db<PrintingTables>(), holder.tokenId, job.location_id);
  if (!serves) return 'holderId' in holder ? lost(job) : refuse('foreign_location', 'This agent is not bound to the location of that job.');
  return repeated(job, step);
}

function repeated(job: JobRow, { step, leaseId }: Step): Outcome<{ state: string }> {
  return job.lease_id === leaseId && job.state === transitions[step].to ? done({ state: job.state }) : lost(job);
}

const lost = (job: JobRow): Outcome<{ state: string }> => refuse('lease_lost', `The job is ${job.state}, and no longer yours.`);

function note(job: JobRow, { state, error, name }: Report): void {
  countStep(job.state);
  const facts = { jobId: job.id, printerId: job.printer_id, state: job.state, attempts: job.attempts, correlationId: job.correlation_id, by: name };
  if (job.state === 'done') observePaper(job.document_type, (Date.parse(job.done_at as string) - Date.parse(job.created_at)) / 1000);
  if (state === 'failed' || state === 'uncertain') platform().log.warn({ ...facts, error }, 'a paper did not come out as it should');
  else platform().log.debug(facts, 'print job moved');
}
