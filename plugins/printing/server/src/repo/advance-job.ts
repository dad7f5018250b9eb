import { sql, type Kysely, type Transaction } from 'kysely';
import { transitions } from '../domain/job-states';
import type { JobRow, PrintingTables } from './tables';

/** Whoever asks: an agent by its API token, which must speak for the job's location, or the holder that the lease names. */
export type Holder = { readonly tokenId: string } | { readonly holderId: string };

export interface Step {
  readonly jobId: string;
  readonly leaseId: string;
  readonly holder: Holder;
  readonly step: 'send' | 'finish' | 'fail' | 'giveUp' | 'doubt';
  readonly error: string | null;
  readonly leaseMs: number;
  /** How long the job rests when it goes back to the queue, or waits for an answer when it is uncertain. */
  readonly restMs: number;
}

/** One guarded step of a leased job. Null: the lease is another's by now, the state does not allow the step, or whoever asks does not hold it. */
export async function advanceJob(db: Kysely<PrintingTables> | Transaction<PrintingTables>, { jobId, leaseId, holder, step, error, leaseMs, restMs }: Step): Promise<JobRow | null> {
  const { from, to } = transitions[step];
  const interval = (ms: number) => sql<string>`platform.now() + make_interval(secs => ${ms / 1000}::float8)`;
  const row = await db.updateTable('printing.job')
    .set((eb) => ({
      state: to,
      version: eb('version', '+', 1),
      last_error: error,
      ...(to === 'sending' ? { lease_until: interval(leaseMs), sending_at: sql<string>`coalesce(sending_at, platform.now())` } : {}),
      ...(to === 'done' ? { done_at: sql<string>`platform.now()` } : {}),
      ...(to === 'failed' ? { diverted_at: sql<string | null>`case when document_type in ('test', 'drawer') then diverted_at else coalesce(diverted_at, platform.now()) end` } : {}),
      ...(to === 'queued' || to === 'uncertain' ? { due_at: interval(restMs), sending_at: null } : {}),
    }))
    .where('id', '=', jobId).where('lease_id', '=', leaseId).where('state', 'in', [...from])
    .where(({ eb, exists, selectFrom }) => ('holderId' in holder
      ? eb('agent_id', '=', holder.holderId)
      : exists(selectFrom('printing.agent').select('agent_id').where('token_id', '=', holder.tokenId).whereRef('printing.agent.location_id', '=', 'printing.job.location_id'))))
    .returningAll().executeTakeFirst();
  return row ?? null;
}
