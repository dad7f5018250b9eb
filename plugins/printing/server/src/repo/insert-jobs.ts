import type { PrintChannel } from '@nova/platform/contracts';
import { sql, type RawBuilder } from 'kysely';
import type { JobTable } from './tables';

export type NewJob = Pick<JobTable, 'id' | 'document_type' | 'location_id' | 'printer_id' | 'subject_id' | 'title' | 'data' | 'locale' | 'mark' | 'opens_drawer' | 'process_id' | 'correlation_id' | 'only_channel'> & {
  /** Of its printer, in the order of trying. */
  readonly channels: readonly PrintChannel[];
};

/**
 * The statement that writes jobs; their sequence follows the order of the array. A known id violates `job_pkey`. A job starts at the first
 * channel that is not known to be down, and remembers those it passed; when all are down, at the last, behind which is only the screen.
 */
export function insertJobs(jobs: readonly NewJob[]): RawBuilder<unknown> {
  const rows = JSON.stringify(jobs.map((job, position) => ({ ...job, position })));
  return sql`
    insert into printing.job (id, document_type, location_id, printer_id, subject_id, title, data, locale, mark, opens_drawer, process_id, correlation_id, only_channel, channel, tried)
    select id, document_type, job.location_id, job.printer_id, subject_id, title, data, locale, mark, opens_drawer, process_id, correlation_id, only_channel, turn.channel, turn.passed
    from jsonb_to_recordset(${rows}::jsonb) as job(
      position int, id uuid, document_type text, location_id text, printer_id text, subject_id text, title text, data jsonb, locale text, mark text,
      opens_drawer boolean, process_id text, correlation_id text, only_channel boolean, channels jsonb)
    cross join lateral (
      select way.channel,
        coalesce(jsonb_agg(jsonb_build_object('channel', way.channel, 'at', platform.now(), 'how', 'down', 'why', coalesce(known.last_error, '')))
          over (order by way.n rows between unbounded preceding and 1 preceding), '[]') as passed
      from jsonb_array_elements_text(job.channels) with ordinality as way(channel, n)
      left join printing.channel_status known on known.location_id = job.location_id and known.printer_id = job.printer_id and known.channel = way.channel
      order by known.state is not distinct from 'down', case when known.state = 'down' then -way.n else way.n end limit 1
    ) turn
    order by position`;
}
