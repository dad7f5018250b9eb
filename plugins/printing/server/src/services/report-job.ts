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
  const job = await findJob(db, input.params.jobId);
  if (job === null) return refuse('not_found', 'There is no such print job.');
  if (!(await tokenServes(db, actor.id ?? '', job.location_id))) return refuse('foreign_location', 'This agent is not bound to the location of that job.');
  const step = stepOf(input, job);
  const moved = await platform().transact<PrintingTables, JobRow | null>(async ({ trx, publish, wake }) => {
    const row = await advanceJob(trx, step);
    if (row === null) return null;
    const event = jobEvent(row);
    if (event !== null) await publish(event);
    // The printer is free, or its next attempt is due: either way somebody may be waiting.
    if (row.state !== 'sending') wake(workTopic(row.location_id));
    return row;
  });
  if (moved === null) return repeated(job, step);
  note(moved, input, actor);
  return done({ state: moved.state });
}

function stepOf({ params, body }: Report, job: JobRow): Step {
  const base = { jobId: params.jobId, leaseId: body.leaseId, error: body.error, leaseMs, restMs: 0 };
  switch (body.state) {
    case 'sending': return { ...base, step: 'send' };
    case 'done': return { ...base, step: 'finish' };
    case 'failed': return { ...base, step: job.attempts >= maxAttempts ? 'giveUp' : 'fail', restMs: retryDelayMs(job.attempts) };
    // The agent has asked the printer already; only a silent one gets time to.
    case 'uncertain': return { ...base, step: 'doubt', restMs: 0 };
  }
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
