import { sql, type Kysely } from 'kysely';

/** What a station is still needed for. */
export type StationUse = 'dishes' | 'tickets';

/**
 * What would reach nobody without a station: dishes of live checks that it makes, wholly or as a part of a combo, also those of a check that was paid in an open shift and not
 * fired yet; and tickets that it still has to do. Null when it is needed for nothing. One query.
 */
export async function stationUse(db: Kysely<unknown>, stationId: string): Promise<StationUse | null> {
  const { rows } = await sql<{ dishes: boolean; tickets: boolean }>`
    select exists (
        select from pos.order_line l join pos."order" o on o.id = l.order_id
        where (o.state in ('open', 'billed') or (l.quantity > l.fired_quantity and o.state = 'closed' and o.closed_shift_id in (select id from pos.shift where state = 'open')))
          and l.state = 'active' and (l.station_id = ${stationId} or l.modifiers @> ${JSON.stringify([{ stationId }])}::jsonb)) as dishes,
      exists (select from pos.ticket where station_id = ${stationId} and state = 'new') as tickets`.execute(db);
  const [row] = rows;
  if (row?.dishes === true) return 'dishes';
  return row?.tickets === true ? 'tickets' : null;
}
