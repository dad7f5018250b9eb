import { typed, type Trx } from '@nova/platform/access';
import { sql, type Kysely } from 'kysely';
import type { PassRow } from '../domain/pass-order';
import { instantText } from './instant-text';
import { openShiftAt, type GateShift } from './shift-gate';
import { ticketJson } from './ticket';

const maxOrders = 120;
const maxPassed = 12;

/** Whether lines went from this check to another, or came from one: only then its tickets tell of more than its own lines. */
const shares = sql`exists (select from pos.order_kin k where k.order_id = o.id) or exists (select from pos.order_kin k where k.kin_id = o.id)`;

const passJson = sql<PassRow>`json_build_object('orderId', o.id, 'orderNumber', o.number, 'orderType', o.order_type, 'orderName', o.name, 'covers', o.covers, 'serverName', o.server_name, 'tableId', o.table_id,
  'rushedAt', ${instantText('o.rushed_at')}, 'atPassSince', ${instantText('o.at_pass_since')}, 'passedAt', ${instantText('o.passed_at')}, 'courses', o.courses,
  'tickets', (select coalesce(json_agg(${ticketJson} order by t.fired_at, t.station_id), '[]'::json) from pos.ticket t where t.id in (select pos.tickets_of(o.id))),
  'told', case when ${shares} then (select coalesce(json_agg(distinct told.line_id), '[]'::json) from pos.told_of(o.id) told) else '[]'::json end,
  'shared', case when ${shares} then (select coalesce(json_agg(i.id), '[]'::json) from pos.tickets_of(o.id) i(id)
    where exists (select from pos.checks_of(i.id) c(id) join pos."order" e on e.id = c.id where e.id <> o.id and e.at_pass_since is not null and e.state <> 'merged')) else '[]'::json end)`;

export interface PassBoard { readonly orders: PassRow[]; readonly recentlyPassed: PassRow[]; readonly now: string }

/**
 * What is fired and has not left the pass, and what left it last. One query. A dine-in check that was paid and has no open ticket was served,
 * whether anybody said so or not; what is older than half a day is another day's.
 */
export async function readPass(db: Kysely<unknown>, locationId: string): Promise<PassBoard> {
  const { rows } = await sql<PassBoard>`
    select platform.now() as now,
      (select coalesce(json_agg(${passJson} order by o.rushed_at is null, o.at_pass_since, o.id), '[]'::json) from (
        select * from pos."order" w where w.location_id = ${locationId} and w.at_pass_since > platform.now() - interval '12 hours'
          and (w.state in ('open', 'billed') or w.order_type <> 'dine-in' or exists (select from pos.ticket t where t.id in (select pos.tickets_of(w.id)) and t.state = 'new'))
          and w.state not in ('cancelled', 'merged') and exists (select pos.tickets_of(w.id))
        order by w.at_pass_since limit ${sql.lit(maxOrders)}) o) as orders,
      (select coalesce(json_agg(${passJson} order by o.passed_at desc), '[]'::json) from (
        select * from pos."order" w where w.location_id = ${locationId} and w.passed_at is not null and w.at_pass_since is null order by w.passed_at desc limit ${sql.lit(maxPassed)}) o) as "recentlyPassed"`.execute(db);
  return rows[0] ?? { orders: [], recentlyPassed: [], now: '' };
}

export interface LockedPass { readonly locationId: string; readonly orderId: string; readonly shift: GateShift | null; readonly now: string }

/** An order under lock for the pass, with the shift gate of its place. What it has is read afterwards, see `readPassOrder`. */
export async function lockPassOrder(trx: Trx, orderId: string, registerId: string | null): Promise<LockedPass | null> {
  const { rows } = await sql<LockedPass>`
    select o.id as "orderId", o.location_id as "locationId", ${openShiftAt(sql.ref('o.location_id'), registerId)} as shift, platform.now() as now from pos."order" o where o.id = ${orderId} for no key update of o`.execute(typed(trx));
  return rows[0] ?? null;
}

/** The order with all its tickets. Stations move tickets under the lock of their order only, so under that lock this is how it stands. */
export async function readPassOrder(trx: Trx, orderId: string): Promise<PassRow> {
  const { rows } = await sql<{ row: PassRow }>`select ${passJson} as row from pos."order" o where o.id = ${orderId}`.execute(typed(trx));
  const [found] = rows;
  if (found === undefined) throw new Error(`order ${orderId} is locked and gone`);
  return found.row;
}
