import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  // What happened to each course of an order: {"2": {"heldAt", "firedAt", "readyAt", "servedAt", "rushedAt"}}. On the order's own row, because it is
  // read and written under the order's lock with everything else, at no cost. at_pass_since: something was fired that has not been served.
  `alter table pos."order" add column courses jsonb not null default '{}' check (jsonb_typeof(courses) = 'object'),
     add column rushed_at timestamptz, add column at_pass_since timestamptz, add column passed_at timestamptz`,
  `create index order_at_pass on pos."order" (location_id, at_pass_since) where at_pass_since is not null`,
  `create index order_passed_last on pos."order" (location_id, passed_at desc) where passed_at is not null and at_pass_since is null`,

  // done: instant by line id. A bumped ticket keeps what was marked, so that a recall brings it back as it was.
  `alter table pos.ticket add column done jsonb not null default '{}' check (jsonb_typeof(done) = 'object'),
     add column rushed_at timestamptz, add column recalled_at timestamptz, add column bumped_by text, add column bumped_by_name text`,
  `create index ticket_open_of_order on pos.ticket (order_id) where state = 'new'`,
];

/** Courses that are held, fired, ready and served; items done, rush and recall on tickets. */
export const kitchen: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
