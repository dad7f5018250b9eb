import { sql, type RawBuilder } from 'kysely';
import type { JobTable } from './tables';

export type NewJob = Pick<JobTable, 'id' | 'document_type' | 'location_id' | 'printer_id' | 'subject_id' | 'title' | 'data' | 'locale' | 'mark' | 'opens_drawer' | 'process_id' | 'correlation_id'>;

/** The statement that writes jobs; their sequence follows the order of the array. A known id violates `job_pkey`. */
export function insertJobs(jobs: readonly NewJob[]): RawBuilder<unknown> {
  const rows = JSON.stringify(jobs.map((job, position) => ({ ...job, position })));
  return sql`
    insert into printing.job (id, document_type, location_id, printer_id, subject_id, title, data, locale, mark, opens_drawer, process_id, correlation_id)
    select id, document_type, location_id, printer_id, subject_id, title, data, locale, mark, opens_drawer, process_id, correlation_id
    from jsonb_to_recordset(${rows}::jsonb) as job(
      position int, id uuid, document_type text, location_id text, printer_id text, subject_id text, title text, data jsonb, locale text, mark text,
      opens_drawer boolean, process_id text, correlation_id text)
    order by position`;
}
