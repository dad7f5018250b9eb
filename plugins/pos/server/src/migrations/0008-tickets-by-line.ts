import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  `create index order_line_parts on pos.order_line (split_from) where split_from is not null`,

  // What stations were told of the lines that a check has now: under the ids of the lines, and of those that they were split off.
  `create function pos.told_of(wanted uuid) returns table (ticket_id uuid, state text, line_id uuid, change text, course int) language sql stable as $$
     with recursive known as (
       select l.id, l.split_from from pos.order_line l where l.order_id = wanted and (l.fired_quantity > 0 or l.state = 'voided')
       union select l.id, l.split_from from known k join pos.order_line l on l.id = k.split_from)
     select t.id, t.state, (line->>'lineId')::uuid, line->>'change', (line->>'course')::int
     from pos.ticket t cross join lateral jsonb_array_elements(t.lines) line
     where (t.order_id = wanted or t.order_id in (select kin_id from pos.order_kin where order_id = wanted)) and (line->>'lineId')::uuid in (select id from known) $$`,

  // The tickets of a check: those that it has itself, those that were left to it by a merge, and those that tell of its lines.
  `create function pos.tickets_of(wanted uuid) returns setof uuid language sql stable as $$
     select t.id from pos.ticket t where t.order_id = wanted
     union select t.id from pos.order_kin k join pos."order" m on m.id = k.kin_id and m.state = 'merged' join pos.ticket t on t.order_id = m.id where k.order_id = wanted and pos.ticket_home(m.id) = wanted
     union select ticket_id from pos.told_of(wanted) where exists (select from pos.order_kin where order_id = wanted) $$`,

  // The checks that a ticket is about: where it is at home, and wherever lines of it are now, whole or in part.
  `create function pos.checks_of(wanted uuid) returns setof uuid language sql stable as $$
     with recursive told as (
       select l.id, l.order_id from pos.ticket t cross join lateral jsonb_array_elements(t.lines) line join pos.order_line l on l.id = (line->>'lineId')::uuid where t.id = wanted
       union select l.id, l.order_id from told join pos.order_line l on l.split_from = told.id)
     select pos.ticket_home(order_id) from pos.ticket where id = wanted
     union select o.id from told join pos."order" o on o.id = told.order_id and o.state <> 'merged' $$`,
];

/** Tickets and the state of courses follow lines, wherever a split, a move or a merge took them. Needs 0005 and 0007. */
export const ticketsByLine: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
