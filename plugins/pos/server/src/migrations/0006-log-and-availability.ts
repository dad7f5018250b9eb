import { sql, type Kysely, type Migration } from 'kysely';

const log = [
  // The total of a check that has ended, for the search by amount. An index on the total itself would make every added line rewrite all indexes of the row.
  `alter table pos."order" add column ended_total_minor bigint generated always as (case when closed_at is not null then total_minor end) stored`,
  `create index order_log_by_amount on pos."order" (location_id, ended_total_minor, opened_at desc, id desc) where ended_total_minor is not null`,
  `create index order_log_by_server on pos."order" (location_id, server_id, opened_at desc, id desc)`,
  `create index order_voided on pos."order" (location_id, opened_at desc, id desc) where state = 'voided'`,
];

const availability = [
  // What is out, or how much of it is left (O10). One row for each item or option that ever was; in effect while platform.now() is within its window.
  `create table pos.availability (
     id uuid primary key, location_id text not null, kind text not null check (kind in ('item', 'option')), subject_id text not null,
     remaining int check (remaining >= 0),
     starts_at timestamptz not null, ends_at timestamptz,
     set_by text, set_by_name text not null, version int not null default 1 check (version > 0),
     constraint availability_once_each unique (location_id, kind, subject_id),
     constraint availability_window check (ends_at >= starts_at))`,
  `create index availability_ahead on pos.availability (location_id, (coalesce(ends_at, 'infinity')))`,
  // Which line took portions from which limit, so that they come back when it goes; a line that was there before the limit gives none back.
  // Written before its line in the same transaction.
  `create table pos.portion_hold (
     line_id uuid not null references pos.order_line deferrable initially deferred, availability_id uuid not null references pos.availability, quantity int not null check (quantity >= 0),
     primary key (line_id, availability_id))`,
];

/** Indexes of the order log's buckets and searches; what is out and how much of it is left. Needs the states of 0003. */
export const logAndAvailability: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...log, ...availability]) await sql.raw(statement).execute(db);
  },
};
