import { typed, type Trx } from '@nova/platform/access';
import { sql, type Kysely } from 'kysely';
import type { TicketRow } from '../domain/kds-ticket';
import { courseFacts, type CourseFacts } from './course-facts';
import { lineParts } from './line-parts';
import { instantText } from './instant-text';
import { openShiftAt, type GateShift } from './shift-gate';

/** A ticket `t` with the order `o` that has its lines now (`pos.ticket_home`), as TicketRow. */
export const ticketJson = sql<TicketRow>`json_build_object('id', t.id, 'locationId', t.location_id, 'stationId', t.station_id, 'number', t.number, 'orderId', o.id, 'orderNumber', o.number,
  'orderType', t.order_type, 'firedTableName', t.table_name, 'state', t.state, 'version', t.version, 'lines', t.lines, 'done', t.done, 'parts', ${lineParts},
  'rushedAt', ${instantText('t.rushed_at')}, 'firedAt', ${instantText('t.fired_at')}, 'bumpedAt', ${instantText('t.bumped_at')}, 'recalledAt', ${instantText('t.recalled_at')},
  'tableId', o.table_id, 'orderName', o.name, 'serverName', o.server_name, 'covers', o.covers, 'courses', o.courses)`;

const maxToDo = 200;
const maxBumped = 20;

export interface StationBoard { readonly tickets: TicketRow[]; readonly recentlyBumped: TicketRow[]; readonly now: string }

/** What a station has to cook, rushed ones first and then oldest first, and what it bumped last. One query. */
export async function readStation(db: Kysely<unknown>, at: { locationId: string; stationId: string }): Promise<StationBoard> {
  const { rows } = await sql<StationBoard>`
    select platform.now() as now,
      (select coalesce(json_agg(${ticketJson} order by t.rushed_at is null, t.fired_at, t.id), '[]'::json) from (
        select * from pos.ticket where location_id = ${at.locationId} and station_id = ${at.stationId} and state = 'new' order by fired_at, id limit ${sql.lit(maxToDo)}) t
        join pos."order" o on o.id = pos.ticket_home(t.order_id)) as tickets,
      (select coalesce(json_agg(${ticketJson} order by t.bumped_at desc), '[]'::json) from (
        select * from pos.ticket where location_id = ${at.locationId} and station_id = ${at.stationId} and state = 'bumped' order by bumped_at desc limit ${sql.lit(maxBumped)}) t
        join pos."order" o on o.id = pos.ticket_home(t.order_id)) as "recentlyBumped"`.execute(db);
  return rows[0] ?? { tickets: [], recentlyBumped: [], now: '' };
}

/** Every open ticket of a place, in the order in which stations see them. For the all-day counts. */
export async function readOpenTickets(db: Kysely<unknown>, locationId: string): Promise<TicketRow[]> {
  const { rows } = await sql<{ ticket: TicketRow }>`
    select ${ticketJson} as ticket from pos.ticket t join pos."order" o on o.id = pos.ticket_home(t.order_id)
    where t.location_id = ${locationId} and t.state = 'new' order by t.fired_at, t.id limit 2000`.execute(db);
  return rows.map((row) => row.ticket);
}

/** What changes whenever the board of a place does: its open tickets, their versions, the courses and tables of their orders. Read before the board, so a board is never newer than it says. */
export async function markOfBoard(db: Kysely<unknown>, locationId: string): Promise<{ mark: string; at: string }> {
  const { rows } = await sql<{ mark: string; at: string }>`
    select coalesce(md5(string_agg(concat(t.id, t.version, o.table_id, o.name, o.courses), ',' order by t.id)), 'empty') as mark, platform.now() as at
    from pos.ticket t join pos."order" o on o.id = pos.ticket_home(t.order_id) where t.location_id = ${locationId} and t.state = 'new'`.execute(db);
  return rows[0] ?? { mark: 'empty', at: '' };
}

/** Tickets as this transaction sees them, for displays. One query. */
export async function findTickets(trx: Trx, ticketIds: readonly string[]): Promise<TicketRow[]> {
  const { rows } = await sql<{ ticket: TicketRow }>`select ${ticketJson} as ticket from pos.ticket t join pos."order" o on o.id = pos.ticket_home(t.order_id) where t.id = any(${ticketIds}::uuid[])`.execute(typed(trx));
  return rows.map((row) => row.ticket);
}

export interface LockedTicket { readonly ticket: TicketRow; readonly shift: GateShift | null; readonly now: string }

/**
 * One ticket under lock, the checks that have its lines first (shift → order → ticket), with the shift gate of its place.
 * What else the order has is to be read by a later statement: this one's snapshot is from before the wait for the lock.
 */
export async function lockTicket(trx: Trx, ticketId: string, registerId: string | null): Promise<LockedTicket | null> {
  const { rows } = await sql<LockedTicket>`
    with checks as materialized (select * from pos."order" where id in (select pos.checks_of(${ticketId}::uuid)) order by id for no key update)
    select ${ticketJson} as ticket, ${openShiftAt(sql.ref('t.location_id'), registerId)} as shift, platform.now() as now
    from checks o, pos.ticket t where t.id = ${ticketId} and o.id = pos.ticket_home(t.order_id) for no key update of t`.execute(typed(trx));
  return rows[0] ?? null;
}

export interface TicketChange extends Pick<TicketRow, 'state' | 'bumpedAt' | 'recalledAt' | 'done'> { readonly actorId: string | null; readonly actorName: string }

/**
 * Moves a ticket: guarded by the state and version it was in. Returns how the courses of every check stand that has lines of it, this ticket left out, or null when the row
 * was no longer so. One statement, whose snapshot is newer than the orders' locks, so two last bumps at once see each other.
 */
export async function changeTicket(trx: Trx, ticket: TicketRow, to: TicketChange): Promise<{ checks: CourseFacts[] } | null> {
  const by = to.state === 'bumped' ? to : { actorId: null, actorName: null };
  const { rows } = await sql<{ checks: CourseFacts[] }>`
    with moved as (
      update pos.ticket set state = ${to.state}, bumped_at = ${to.bumpedAt}, recalled_at = ${to.recalledAt}, done = ${JSON.stringify(to.done)}::jsonb, bumped_by = ${by.actorId}, bumped_by_name = ${by.actorName}, version = version + 1
      where id = ${ticket.id} and state = ${ticket.state} and version = ${ticket.version} returning id)
    select (select coalesce(json_agg(${courseFacts(ticket.id)}), '[]'::json) from pos."order" o where ${to.state !== ticket.state} and o.id in (select pos.checks_of(${ticket.id}::uuid))) as checks
    from moved`.execute(typed(trx));
  return rows[0] ?? null;
}

export interface UnticketedOrder { readonly orderId: string; readonly firedAt: string }

/** Orders of the last day whose fired lines should have gone to a station and that have no ticket (O5); lines that came from another check have that one's. Must be none. */
export async function findUnticketed(db: Kysely<unknown>, locationId: string): Promise<UnticketedOrder[]> {
  const { rows } = await sql<UnticketedOrder>`
    select o.id as "orderId", o.fired_at as "firedAt" from pos."order" o
    where o.location_id = ${locationId} and o.opened_at > platform.now() - interval '1 day' and o.fired_at is not null
      and exists (select from pos.order_line l where l.order_id = o.id and l.fired_quantity > 0 and l.station_id is not null)
      and not exists (select from pos.ticket t where t.order_id = o.id)
      and not exists (select from pos.order_kin k join pos.ticket t on t.order_id = k.kin_id where k.order_id = o.id)
    order by o.opened_at desc limit 100`.execute(db);
  return rows;
}
