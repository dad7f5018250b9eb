import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';
import { ordersOf } from './ticket';

export interface RushedTicket { readonly id: string; readonly stationId: string; readonly number: number; readonly version: number }

/** Makes the open tickets of a locked order urgent, or no longer: all of them, or those with a line of the course. Tickets that are so already are left alone. */
export async function rushTickets(trx: Trx, orderId: string, course: number | null, rushedAt: string | null): Promise<RushedTicket[]> {
  const { rows } = await sql<RushedTicket>`
    update pos.ticket t set rushed_at = ${rushedAt}::timestamptz, version = version + 1
    where t.order_id in ${ordersOf(sql`${orderId}::uuid`)} and t.state = 'new' and (t.rushed_at is null) = (${rushedAt}::timestamptz is not null)
      and (${course}::int is null or exists (select from jsonb_array_elements(t.lines) line where (line->>'course')::int = ${course}::int))
    returning t.id, t.station_id as "stationId", t.number, t.version`.execute(typed(trx));
  return rows;
}

/** Raises the version of an order's open tickets: what they show of the order has changed. The order is locked first, as everywhere. */
export async function touchOpenTickets(trx: Trx, orderId: string): Promise<RushedTicket[]> {
  const { rows } = await sql<RushedTicket>`
    with o as materialized (select id from pos."order" where id = ${orderId} for no key update)
    update pos.ticket t set version = version + 1 from o where t.order_id in ${ordersOf(sql`${orderId}::uuid`)} and t.state = 'new' returning t.id, t.station_id as "stationId", t.number, t.version`.execute(typed(trx));
  return rows;
}
