import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';
import type { JobTable, PrintingTables } from './tables';

export type NewJob = Pick<JobTable, 'id' | 'document_type' | 'location_id' | 'printer_id' | 'subject_id' | 'title' | 'data' | 'locale' | 'mark' | 'opens_drawer' | 'process_id' | 'correlation_id'>;

/** Writes jobs with one statement; their sequence follows the order of the array. A known id violates `job_pkey`. */
export async function insertJobs(trx: Trx, jobs: readonly NewJob[]): Promise<void> {
  const rows = JSON.stringify(jobs.map((job, position) => ({ ...job, position })));
  await sql`
    insert into printing.job (id, document_type, location_id, printer_id, subject_id, title, data, locale, mark, opens_drawer, process_id, correlation_id)
    select id, document_type, location_id, printer_id, subject_id, title, data, locale, mark, opens_drawer, process_id, correlation_id
    from jsonb_to_recordset(${rows}::jsonb) as job(
      position int, id uuid, document_type text, location_id text, printer_id text, subject_id text, title text, data jsonb, locale text, mark text,
      opens_drawer boolean, process_id text, correlation_id text)
    order by position`.execute(typed<PrintingTables>(trx));
}
