import type { PrintChannel } from '@nova/platform/contracts';
import { sql, type Transaction } from 'kysely';
import type { TriedChannel } from '../../../contracts/job';
import type { JobFacts, JobRow, PrintingTables } from './tables';

type Db = Transaction<PrintingTables>;

/** `JobFacts` of `job`. A dead printer leaves hundreds waiting: their papers are not read to move them. */
const facts = sql`job.id, job.document_type, job.location_id, job.printer_id, job.subject_id, job.mark, job.state, job.channel, job.tried, job.only_channel, job.kick_expired_at, job.sequence, job.version, job.attempts, job.last_error, job.correlation_id`;

/** Jobs looked at in one run; the next second takes the rest. */
const most = 200;

/** Gives a queued job to another channel. Null: somebody was faster. Waiting is counted anew only at a channel that is new to the job. */
export async function giveTo(trx: Db, job: JobFacts, to: PrintChannel, past: Omit<TriedChannel, 'at'>): Promise<JobRow | null> {
  const isNew = to !== job.channel && !job.tried.some((turn) => turn.channel === to);
  const row = await trx.updateTable('printing.job')
    .set((eb) => ({
      channel: to, version: eb('version', '+', 1), due_at: sql<string>`platform.now()`,
      tried: sql<TriedChannel[]>`tried || jsonb_build_array(jsonb_build_object('channel', ${past.channel}::text, 'at', platform.now(), 'how', ${past.how}::text, 'why', ${past.why}::text))`,
      ...(isNew ? { turn_at: sql<string>`platform.now()` } : {}),
    }))
    .where('id', '=', job.id).where('state', '=', 'queued').where('version', '=', job.version)
    .returningAll().executeTakeFirst();
  return row ?? null;
}

/** Shows queued jobs on a screen, because no channel can print them; tests of one channel have failed instead. Answers those that nobody was faster with, oldest first. One statement: a kitchen whose printer is dead must not slow the tills. */
export async function divertJobs(trx: Db, jobs: readonly JobFacts[]): Promise<JobFacts[]> {
  const { rows } = await sql<JobFacts>`
    update printing.job set state = case when only_channel then 'failed' else 'diverted' end, version = job.version + 1,
      diverted_at = case when only_channel then diverted_at else coalesce(diverted_at, platform.now()) end
    from jsonb_to_recordset(${JSON.stringify(jobs.map(({ id, version }) => ({ id, version })))}::jsonb) as seen(id uuid, version int)
    where job.id = seen.id and job.version = seen.version and job.state = 'queued' returning ${facts}`.execute(trx);
  return rows.sort((one, other) => Number(one.sequence) - Number(other.sequence));
}

/**
 * Puts a job that a screen shows back into the queue, for a channel that is up again. A cook may work from the screen, so a ticket says
 * POSSIBLE DUPLICATE. It stays on the screen until it is printed or read.
 */
export async function recallJob(trx: Db, job: JobRow, channel: PrintChannel): Promise<JobRow | null> {
  const row = await trx.updateTable('printing.job')
    .set((eb) => ({
      state: 'queued', channel, version: eb('version', '+', 1), due_at: sql<string>`platform.now()`, turn_at: sql<string>`platform.now()`,
      mark: job.document_type === 'kitchen-ticket' ? 'possible-duplicate' : job.mark,
    }))
    .where('id', '=', job.id).where('state', '=', 'diverted').where('acknowledged_at', 'is', null).where('version', '=', job.version)
    .returningAll().executeTakeFirst();
  return row ?? null;
}

/**
 * Heads of free printers that their channel has not taken for too long. A head waits since it came to its channel, since its rest was over,
 * or since the printer became free, whichever was last.
 */
export async function silentHeads(trx: Db, patience: ReadonlyArray<{ location_id: string; ms: number }>): Promise<JobRow[]> {
  const { rows } = await sql<JobRow>`
    with head as (
      select distinct on (waiting.printer_id) waiting.*
      from printing.job waiting
      where waiting.state = 'queued'
        and not exists (select from printing.job leased where leased.printer_id = waiting.printer_id and leased.state in ('claimed', 'sending', 'uncertain'))
      order by waiting.printer_id, waiting.sequence
    )
    select head.* from head
    join jsonb_to_recordset(${JSON.stringify(patience)}::jsonb) as rule(location_id text, ms float8) on rule.location_id = head.location_id
    left join lateral (select max(active_at) as at from printing.channel_status known where known.location_id = head.location_id and known.printer_id = head.printer_id) last_word on true
    where greatest(head.turn_at, head.due_at, last_word.at) < platform.now() - make_interval(secs => rule.ms / 1000)
      and not exists (select from printing.channel_status known where known.location_id = head.location_id and known.printer_id = head.printer_id and known.channel = head.channel and known.state = 'down')`.execute(trx);
  return rows;
}

export type Stranded = JobFacts & { readonly down_error: string | null; readonly is_overdue: boolean };

/** Queued jobs whose channel is down; `is_overdue` when they, or the channel, have waited longer than the location allows. Oldest first. */
export async function strandedJobs(trx: Db, patience: ReadonlyArray<{ location_id: string; ms: number }>): Promise<Stranded[]> {
  const { rows } = await sql<Stranded>`
    select ${facts}, known.last_error as down_error,
      least(job.turn_at, known.changed_at) < platform.now() - make_interval(secs => rule.ms / 1000) as is_overdue
    from printing.job job
    join printing.channel_status known on known.location_id = job.location_id and known.printer_id = job.printer_id and known.channel = job.channel and known.state = 'down'
    join jsonb_to_recordset(${JSON.stringify(patience)}::jsonb) as rule(location_id text, ms float8) on rule.location_id = job.location_id
    where job.state = 'queued'
    order by job.sequence limit ${most}`.execute(trx);
  return rows;
}

/** Jobs that nobody has read on a screen yet, of printers with a channel that is up. Oldest first. */
export async function recallableJobs(trx: Db): Promise<JobRow[]> {
  const { rows } = await sql<JobRow>`
    select job.* from printing.job job
    where job.state = 'diverted' and job.acknowledged_at is null
      and exists (select from printing.channel_status known where known.location_id = job.location_id and known.printer_id = job.printer_id and known.state = 'up')
    order by job.sequence limit ${most}`.execute(trx);
  return rows;
}
