import type { PrintChannel } from '@nova/platform/contracts';
import { sql, type Kysely, type Transaction } from 'kysely';
import { transitions, type JobState } from '../domain/job-states';
import type { JobRow, PrintingTables } from './tables';

type Db = Kysely<PrintingTables> | Transaction<PrintingTables>;

export async function findJob(db: Db, jobId: string): Promise<JobRow | null> {
  return (await db.selectFrom('printing.job').selectAll().where('id', '=', jobId).executeTakeFirst()) ?? null;
}

/** What a list shows: everything but the document itself. */
export type JobSummary = Omit<JobRow, 'data'>;

export interface JobPage { locationId: string; state?: JobState | undefined; subjectId?: string | undefined; before: number | null; limit: number }

const summary = ['id', 'kind', 'document_type', 'location_id', 'printer_id', 'subject_id', 'title', 'locale', 'mark', 'opens_drawer', 'state', 'sequence', 'version', 'agent_id', 'lease_id', 'lease_until', 'attempts', 'last_error', 'process_id', 'correlation_id', 'created_at', 'due_at', 'claimed_at', 'sending_at', 'done_at', 'channel', 'tried', 'turn_at', 'only_channel', 'diverted_at', 'acknowledged_at', 'acknowledged_by', 'kick_expired_at'] as const;

/** Newest first, by keyset. */
export async function listJobRows(db: Db, page: JobPage): Promise<JobSummary[]> {
  let query = db.selectFrom('printing.job').select(summary).where('location_id', '=', page.locationId);
  if (page.state !== undefined) query = query.where('state', '=', page.state);
  if (page.subjectId !== undefined) query = query.where('subject_id', '=', page.subjectId);
  if (page.before !== null) query = query.where('sequence', '<', page.before);
  return query.orderBy('sequence', 'desc').limit(page.limit).execute();
}

/**
 * Puts a failed, uncertain or diverted job back into the queue with a fresh count of attempts and every channel before it. A ticket that a
 * screen showed may be on the fire already, so it is marked like one that may have come out. Null: it is in another state.
 */
export async function requeueJob(trx: Transaction<PrintingTables>, jobId: string, channel: PrintChannel): Promise<JobRow | null> {
  const row = await trx.updateTable('printing.job')
    .set((eb) => ({
      state: 'queued', attempts: 0, channel, version: eb('version', '+', 1), due_at: sql<string>`platform.now()`, turn_at: sql<string>`platform.now()`, sending_at: null, acknowledged_at: null, acknowledged_by: null,
      mark: sql<JobRow['mark']>`case when state = 'uncertain' or (diverted_at is not null and document_type = 'kitchen-ticket') then 'possible-duplicate' else mark end`,
    }))
    .where('id', '=', jobId).where('state', 'in', [...transitions.retry.from])
    .returningAll().executeTakeFirst();
  return row ?? null;
}

/** Takes a job that nobody holds out of the queue for good. Null: it is in another state. */
export async function cancelQueued(trx: Transaction<PrintingTables>, jobId: string): Promise<JobRow | null> {
  const row = await trx.updateTable('printing.job').set((eb) => ({ state: 'cancelled', version: eb('version', '+', 1) }))
    .where('id', '=', jobId).where('state', 'in', [...transitions.cancel.from])
    .returningAll().executeTakeFirst();
  return row ?? null;
}

/** A claimed job whose paper cannot be made: it would block its printer for ever. */
export async function failUnrenderable(db: Db, jobId: string, leaseId: string, error: string): Promise<void> {
  await db.updateTable('printing.job').set((eb) => ({ state: 'failed', version: eb('version', '+', 1), last_error: error, diverted_at: sql<string>`platform.now()` }))
    .where('id', '=', jobId).where('lease_id', '=', leaseId).where('state', '=', 'claimed').execute();
}
