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
