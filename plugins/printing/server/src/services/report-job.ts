import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { reportJob as contract } from '../../../contracts/agent-protocol';
import { leaseMs, maxAttempts, retryDelayMs } from '../domain/attempt-limits';
import { transitions } from '../domain/job-states';
import { workTopic } from '../domain/work-topic';
import { countStep, observePaper } from '../jobs/metrics';
import { advanceJob, type Step } from '../repo/advance-job';
import { tokenServes } from '../repo/agents';
import { findJob } from '../repo/find-jobs';
import type { JobRow, PrintingTables } from '../repo/tables';
import { jobEvent } from './job-event';

type Report = Input<typeof contract>;

/**
 * What an agent says of a job it leased. Saying it twice is saying it once: a report that finds its own state already reached under its
 * own lease is answered with it. A lease that is another's by now answers `lease_lost`.
 */
export async function reportJob(actor: Actor, input: Report): Promise<Outcome<Reply<typeof contract>>> {
  const db = platform().db<PrintingTables>();
  const step = await stepOf(input, actor);
  // A printer waits for this word, nobody else does: one statement, no event.
  const moved = step.step === 'send' ? await advanceJob(db, step) : await settle(step);
  if (moved === null) return whyNot(await findJob(db, step.jobId), step);
  note(moved, input, actor);
  return done({ state: moved.state });
}

function settle(step: Step): Promise<JobRow | null> {
  return platform().transact<PrintingTables, JobRow | null>(async ({ trx, publish, wake }) => {
    const row = await advanceJob(trx, step);
    if (row === null) return null;
    const event = jobEvent(row);
    if (event !== null) await publish(event);
    // The printer is free, or its next attempt is due: either way somebody may be waiting.
    wake(workTopic(row.location_id));
    return row;
  });
}

async function stepOf({ params, body }: Report, actor: Actor): Promise<Step> {
  const base = { jobId: params.jobId, leaseId: body.leaseId, tokenId: actor.id ?? '', error: body.error, leaseMs, restMs: 0 };
  if (body.state === 'sending') return { ...base, step: 'send' };
  if (body.state === 'done') return { ...base, step: 'finish' };
  // The agent has asked the printer already, so nothing is gained by waiting; only a silent agent gets time to ask.
  if (body.state === 'uncertain') return { ...base, step: 'doubt' };
  const attempts = (await findJob(platform().db<PrintingTables>(), params.jobId))?.attempts ?? 0;
  return { ...base, step: attempts >= maxAttempts ? 'giveUp' : 'fail', restMs: retryDelayMs(attempts) };
}

async function whyNot(job: JobRow | null, step: Step): Promise<Outcome<Reply<typeof contract>>> {
  if (job === null) return refuse('not_found', 'There is no such print job.');
  const serves = await tokenServes(platform().db<PrintingTables>(), step.tokenId, job.location_id);
  return serves ? repeated(job, step) : refuse('foreign_location', 'This agent is not bound to the location of that job.');
}

function repeated(job: JobRow, { step, leaseId }: Step): Outcome<Reply<typeof contract>> {
  if (job.lease_id === leaseId && job.state === transitions[step].to) return done({ state: job.state });
  return refuse('lease_lost', `The job is ${job.state}, and no longer this agent's.`);
}

function note(job: JobRow, { body }: Report, actor: Actor): void {
  countStep(job.state);
  const facts = { jobId: job.id, printerId: job.printer_id, state: job.state, attempts: job.attempts, correlationId: job.correlation_id, agent: actor.name };
  if (job.state === 'done') observePaper(job.document_type, (Date.parse(job.done_at as string) - Date.parse(job.created_at)) / 1000);
  if (body.state === 'failed' || body.state === 'uncertain') platform().log.warn({ ...facts, error: body.error }, 'a paper did not come out as it should');
  else platform().log.debug(facts, 'print job moved');
}
