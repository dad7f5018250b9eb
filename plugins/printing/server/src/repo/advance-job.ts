import { sql, type Kysely, type Transaction } from 'kysely';
import { transitions, type JobTransition } from '../domain/job-states';
import type { JobRow, PrintingTables } from './tables';

export interface Step {
  readonly jobId: string;
  readonly leaseId: string;
  /** The API token of whoever asks: it must speak for the job's location. */
  readonly tokenId: string;
  readonly step: Exclude<JobTransition, 'claim' | 'release' | 'repeat' | 'retry'>;
  readonly error: string | null;
  readonly leaseMs: number;
  /** How long the job rests when it goes back to the queue, or waits for an answer when it is uncertain. */
  readonly restMs: number;
}

/** One guarded step of a leased job. Null: the lease is another's by now, the state does not allow the step, or the token is of another place. */
export async function advanceJob(db: Kysely<PrintingTables> | Transaction<PrintingTables>, { jobId, leaseId, tokenId, step, error, leaseMs, restMs }: Step): Promise<JobRow | null> {
  const { from, to } = transitions[step];
  const interval = (ms: number) => sql<string>`platform.now() + make_interval(secs => ${ms / 1000}::float8)`;
  const row = await db.updateTable('printing.job')
    .set((eb) => ({
      state: to,
      version: eb('version', '+', 1),
      last_error: error,
      ...(to === 'sending' ? { lease_until: interval(leaseMs), sending_at: sql<string>`coalesce(sending_at, platform.now())` } : {}),
      ...(to === 'done' ? { done_at: sql<string>`platform.now()` } : {}),
      ...(to === 'queued' || to === 'uncertain' ? { due_at: interval(restMs), sending_at: null } : {}),
    }))
    .where('id', '=', jobId).where('lease_id', '=', leaseId).where('state', 'in', [...from])
    .where(({ exists, selectFrom }) => exists(selectFrom('printing.agent').select('agent_id').where('token_id', '=', tokenId).whereRef('printing.agent.location_id', '=', 'printing.job.location_id')))
    .returningAll().executeTakeFirst();
  return row ?? null;
}
