import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  `create index order_kin_of on pos.order_kin (kin_id)`,
  // Where the lines of a ticket's check are now: a check that was merged away has left its tickets to the one it went into. Of several that have
  // its lines (split off later) the oldest is the one.
  `create function pos.ticket_home(fired_for uuid) returns uuid language sql stable parallel safe as $$
     select case when o.state <> 'merged' then o.id else coalesce(
       (select h.id from pos.order_kin k join pos."order" h on h.id = k.order_id where k.kin_id = o.id and h.state <> 'merged' order by h.opened_at limit 1), o.id) end
     from pos."order" o where o.id = fired_for $$`,
];

/** Tickets follow a check that was merged into another. Needs 0005. */
export const mergedTickets: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
