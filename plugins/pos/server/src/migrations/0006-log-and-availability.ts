import { sql, type Kysely, type Migration } from 'kysely';

const log = [
  // The total of a check that has ended, for the search by amount. An index on the total itself would make every added line rewrite all indexes of the row.
  `alter table pos."order" add column ended_total_minor bigint generated always as (case when closed_at is not null then total_minor end) stored`,
  `create index order_log_by_amount on pos."order" (location_id, ended_total_minor, opened_at desc, id desc) where ended_total_minor is not null`,
  `create index order_log_by_server on pos."order" (location_id, server_id, opened_at desc, id desc)`,
  `create index order_voided on pos."order" (location_id, opened_at desc, id desc) where state = 'voided'`,
];

/** Indexes of the order log's buckets and searches; what is out and how much of it is left. Needs the states of 0003. */
export const logAndAvailability: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...log]) await sql.raw(statement).execute(db);
  },
};
