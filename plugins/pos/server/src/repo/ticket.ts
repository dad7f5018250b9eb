import { typed, type Trx } from '@nova/platform/access';
import { sql, type Kysely } from 'kysely';
import type { Ticket } from '../../../contracts/ticket';
import { instantText } from './instant-text';
import { openShiftAt, type GateShift } from './shift-gate';

const ticketJson = sql`json_build_object('id', t.id, 'orderId', t.order_id, 'orderNumber', t.order_number, 'stationId', t.station_id, 'number', t.number, 'orderType', t.order_type, 'tableName', t.table_name,
  'orderName', t.order_name, 'serverName', t.server_name, 'covers', t.covers, 'state', t.state, 'version', t.version, 'lines', t.lines,
  'firedAt', ${instantText('t.fired_at')}, 'bumpedAt', ${instantText('t.bumped_at')})`;

const maxToDo = 200;
const maxBumped = 20;

export interface StationBoard { readonly tickets: Ticket[]; readonly recentlyBumped: Ticket[] }

/** What a station has to cook, oldest first, and what it bumped last. One query. */
export async function readStation(db: Kysely<unknown>, at: { locationId: string; stationId: string }): Promise<StationBoard> {
  const { rows } = await sql<StationBoard>`
    select
      (select coalesce(json_agg(${ticketJson} order by t.fired_at, t.id), '[]'::json) from (
        select * from pos.ticket where location_id = ${at.locationId} and station_id = ${at.stationId} and state = 'new' order by fired_at, id limit ${sql.lit(maxToDo)}) t) as tickets,
      (select coalesce(json_agg(${ticketJson} order by t.bumped_at desc), '[]'::json) from (
        select * from pos.ticket where location_id = ${at.locationId} and station_id = ${at.stationId} and state = 'bumped' order by bumped_at desc limit ${sql.lit(maxBumped)}) t) as "recentlyBumped"`.execute(db);
  return rows[0] ?? { tickets: [], recentlyBumped: [] };
}

export interface LockedTicket { readonly ticket: Ticket; readonly locationId: string; readonly shift: GateShift | null; readonly now: string }

/** One ticket under lock, with the shift gate of its place. */
export async function lockTicket(trx: Trx, ticketId: string, registerId: string | null): Promise<LockedTicket | null> {
  const { rows } = await sql<LockedTicket>`
    select ${ticketJson} as ticket, t.location_id as "locationId", ${openShiftAt(sql.ref('t.location_id'), registerId)} as shift, platform.now() as now
    from pos.ticket t where t.id = ${ticketId} for no key update of t`.execute(typed(trx));
  return rows[0] ?? null;
}

/** Bumps or recalls: guarded by the state it was in. Returns whether the row was still so. */
export async function moveTicket(trx: Trx, ticket: Ticket, to: { state: Ticket['state']; bumpedAt: string | null }): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update pos.ticket set state = ${to.state}, bumped_at = ${to.bumpedAt}, version = version + 1 where id = ${ticket.id} and state = ${ticket.state} and version = ${ticket.version}`.execute(typed(trx));
  return numAffectedRows === 1n;
}

export interface UnticketedOrder { readonly orderId: string; readonly firedAt: string }

/** Orders of the last day whose fired lines should have gone to a station and that have no ticket (O5). Must be none. */
export async function findUnticketed(db: Kysely<unknown>, locationId: string): Promise<UnticketedOrder[]> {
  const { rows } = await sql<UnticketedOrder>`
    select o.id as "orderId", o.fired_at as "firedAt" from pos."order" o
    where o.location_id = ${locationId} and o.opened_at > platform.now() - interval '1 day' and o.fired_at is not null
      and exists (select from pos.order_line l where l.order_id = o.id and l.fired_quantity > 0 and l.station_id is not null)
      and not exists (select from pos.ticket t where t.order_id = o.id)
    order by o.opened_at desc limit 100`.execute(db);
  return rows;
}
