import { sql, type Kysely } from 'kysely';

/** A paper that was wanted for a subject, and how far it got. */
export interface PaperOf { readonly jobId: string; readonly documentType: string; readonly title: string; readonly state: string; readonly mark: string; readonly printerId: string; readonly at: string; readonly doneAt: string | null }

const maxPapers = 500;

/** The papers of these subjects, oldest first. One query. */
export async function readPapersOf(db: Kysely<unknown>, subjectIds: readonly string[]): Promise<PaperOf[]> {
  const { rows } = await sql<PaperOf>`
    select id as "jobId", document_type as "documentType", title, state, mark, printer_id as "printerId", created_at as at, done_at as "doneAt"
    from printing.job where subject_id = any(${subjectIds}::text[]) order by sequence limit ${sql.lit(maxPapers)}`.execute(db);
  return rows;
}

const maxLost = 50;

/** Papers of a place since an instant that never came out: failed, perhaps printed, on a screen that nobody has read, or waiting for more than a minute. Oldest first; index `job_not_out`. */
export async function readLostPapers(db: Kysely<unknown>, locationId: string, since: string): Promise<PaperOf[]> {
  const { rows } = await sql<PaperOf>`
    select id as "jobId", document_type as "documentType", title, state, mark, printer_id as "printerId", created_at as at, done_at as "doneAt"
    from printing.job where location_id = ${locationId} and created_at >= ${since}::timestamptz and state in ('queued', 'failed', 'uncertain', 'diverted') and document_type not in ('test', 'drawer')
      and acknowledged_at is null and (state <> 'queued' or created_at < platform.now() - interval '1 minute')
    order by created_at, sequence limit ${sql.lit(maxLost)}`.execute(db);
  return rows;
}
