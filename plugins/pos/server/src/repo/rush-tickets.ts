import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';

export interface RushedTicket { readonly id: string; readonly stationId: string; readonly number: number; readonly version: number }

/** Makes the open tickets of a locked order urgent, or no longer: all of them, or those with a line of the course. Tickets that are so already are left alone. */
export async function rushTickets(trx: Trx, orderId: string, course: number | null, rushedAt: string | null): Promise<RushedTicket[]> {
  const { rows } = await sql<RushedTicket>`
    update pos.ticket t set rushed_at = ${rushedAt}::timestamptz, version = version + 1
    where t.id in (select pos.tickets_of(${orderId}::uuid)) and t.state = 'new' and (t.rushed_at is null) = (${rushedAt}::timestamptz is not null)
      and (${course}::int is null or exists (select from jsonb_array_elements(t.lines) line where (line->>'course')::int = ${course}::int))
    returning t.id, t.station_id as "stationId", t.number, t.version`.execute(typed(trx));
  return rows;
}

/** Raises the version of an order's open tickets: what they show of the order has changed. The order is locked first, as everywhere. */
export async function touchOpenTickets(trx: Trx, orderId: string): Promise<RushedTicket[]> {
  const { rows } = await sql<RushedTicket>`
    with o as materialized (select id from pos."order" where id = ${orderId} for no key update)
    update pos.ticket t set version = version + 1 from o where t.id in (select pos.tickets_of(${orderId}::uuid)) and t.state = 'new' returning t.id, t.station_id as "stationId", t.number, t.version`.execute(typed(trx));
  return rows;
}

/** Raises the version of open tickets that tell of lines which these checks were given: where its pieces go is another thing now. */
export async function touchSharedTickets(trx: Trx, orderIds: readonly string[]): Promise<RushedTicket[]> {
  const { rows } = await sql<RushedTicket>`
    update pos.ticket t set version = version + 1
    where t.id in (select told.ticket_id from unnest(${orderIds}::uuid[]) o(id) cross join lateral pos.told_of(o.id) told) and t.state = 'new' and exists (select from pos.order_kin where kin_id = t.order_id)
    returning t.id, t.station_id as "stationId", t.number, t.version`.execute(typed(trx));
  return rows;
}

/** Gives tickets to the check that has every line of them now; their version rises, since their heading is another one. Both checks are locked. */
export async function followLines(trx: Trx, at: { fromId: string; toId: string }): Promise<RushedTicket[]> {
  const { rows } = await sql<RushedTicket>`
    update pos.ticket t set order_id = ${at.toId}, version = version + 1
    where t.id in (select ticket_id from pos.told_of(${at.toId}::uuid)) and pos.ticket_home(t.order_id) = ${at.fromId}::uuid
      and not exists (select from jsonb_array_elements(t.lines) line where not exists (select from pos.order_line l where l.id = (line->>'lineId')::uuid and l.order_id = ${at.toId}::uuid))
    returning t.id, t.station_id as "stationId", t.number, t.version`.execute(typed(trx));
  return rows;
}
