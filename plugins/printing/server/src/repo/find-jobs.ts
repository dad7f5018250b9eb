import { sql, type Kysely, type Transaction } from 'kysely';
import type { JobState } from '../domain/job-states';
import type { JobRow, PrintingTables } from './tables';

type Db = Kysely<PrintingTables> | Transaction<PrintingTables>;

export async function findJob(db: Db, jobId: string): Promise<JobRow | null> {
  return (await db.selectFrom('printing.job').selectAll().where('id', '=', jobId).executeTakeFirst()) ?? null;
}

/** What a list shows: everything but the document itself. */
export type JobSummary = Omit<JobRow, 'data'>;

export interface JobPage { locationId: string; state?: JobState | undefined; subjectId?: string | undefined; before: number | null; limit: number }

const summary = ['id', 'kind', 'document_type', 'location_id', 'printer_id', 'subject_id', 'title', 'locale', 'mark', 'opens_drawer', 'state', 'sequence', 'version', 'agent_id', 'lease_id', 'lease_until', 'attempts', 'last_error', 'process_id', 'correlation_id', 'created_at', 'due_at', 'claimed_at', 'sending_at', 'done_at'] as const;

/** Newest first, by keyset. */
export async function listJobRows(db: Db, page: JobPage): Promise<JobSummary[]> {
  let query = db.selectFrom('printing.job').select(summary).where('location_id', '=', page.locationId);
  if (page.state !== undefined) query = query.where('state', '=', page.state);
  if (page.subjectId !== undefined) query = query.where('subject_id', '=', page.subjectId);
  if (page.before !== null) query = query.where('sequence', '<', page.before);
  return query.orderBy('sequence', 'desc').limit(page.limit).execute();
}

/** Puts a failed or uncertain job back into the queue with a fresh count of attempts. Null: it is in another state. */
export async function requeueJob(trx: Transaction<PrintingTables>, jobId: string): Promise<JobRow | null> {
  const row = await trx.updateTable('printing.job')
    .set((eb) => ({
      state: 'queued', attempts: 0, version: eb('version', '+', 1), due_at: sql<string>`platform.now()`, sending_at: null,
      mark: sql<JobRow['mark']>`case when state = 'uncertain' then 'possible-duplicate' else mark end`,
    }))
    .where('id', '=', jobId).where('state', 'in', ['failed', 'uncertain'])
    .returningAll().executeTakeFirst();
  return row ?? null;
}

/** A claimed job whose paper cannot be made: it would block its printer for ever. */
export async function failUnrenderable(db: Db, jobId: string, leaseId: string, error: string): Promise<void> {
  await db.updateTable('printing.job').set((eb) => ({ state: 'failed', version: eb('version', '+', 1), last_error: error }))
    .where('id', '=', jobId).where('lease_id', '=', leaseId).where('state', '=', 'claimed').execute();
}
