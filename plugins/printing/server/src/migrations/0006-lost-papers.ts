import { sql, type Migration } from 'kysely';

/** What has not come out of a place's printers: few rows at any time, however many papers there ever were. */
export const lostPapers: Migration = {
  async up(db) {
    await sql.raw(`create index job_not_out on printing.job (location_id, created_at) where state in ('queued', 'failed', 'uncertain', 'diverted')`).execute(db);
  },
};
