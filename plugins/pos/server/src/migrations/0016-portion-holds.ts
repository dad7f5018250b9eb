import { sql, type Kysely, type Migration } from 'kysely';

/** Setting a limit anew forgets what lines held of the old one, and the job `pos.prune-portions` what is over: both look by the limit. */
export const portionHolds: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(`create index portion_hold_of_limit on pos.portion_hold (availability_id)`).execute(db);
  },
};
