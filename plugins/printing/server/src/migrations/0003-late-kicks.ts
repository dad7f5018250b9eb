import { sql, type Migration } from 'kysely';

/** A drawer that was to open and did not, because nobody printed in time: when that was found. It must not spring open an hour later. */
export const lateKicks: Migration = {
  async up(db) {
    await sql.raw(`alter table printing.job add column kick_expired_at timestamptz`).execute(db);
  },
};
