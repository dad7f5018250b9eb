import { typed, type Actor, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';
import { openShiftAt, type GateShift } from './shift-gate';

export interface OpeningFacts {
  readonly shift: GateShift | null; readonly now: string;
  /** The table that leads the party which the asked-for table is joined to; null for a table by itself. */
  readonly leadTableId: string | null;
  readonly occupiedBy: string | null;
}

/** What opening a check must know: the open shift (locked), the time, and the check that has the table, or one joined to it, already. One query. */
export async function loadOpening(trx: Trx, at: { locationId: string; registerId: string | null; tableId: string | null }): Promise<OpeningFacts> {
  const party = sql`(select m.table_id, m.is_lead from pos.table_join j join pos.table_join m using (party_id) where j.location_id = ${at.locationId} and j.table_id = ${at.tableId}::text) party`;
  const { rows } = await sql<OpeningFacts>`
    select ${openShiftAt(at.locationId, at.registerId)} as shift, platform.now() as now, (select table_id from ${party} where is_lead) as "leadTableId",
      (select o.id from pos."order" o where o.location_id = ${at.locationId} and (o.table_id = ${at.tableId}::text or o.table_id in (select table_id from ${party})) and o.state in ('open', 'billed') limit 1) as "occupiedBy"`.execute(typed(trx));
  return rows[0] ?? { shift: null, now: '', leadTableId: null, occupiedBy: null };
}

export interface NewOrder {
  readonly id: string; readonly locationId: string; readonly shiftId: string; readonly businessDate: string; readonly orderType: string; readonly tableId: string | null; readonly alongside: boolean;
  readonly name: string; readonly covers: number; readonly currency: string; readonly openedAt: string; readonly actor: Actor; readonly serverId: string;
  /** Whose check it is when that is not the actor, and what its history says besides. */
  readonly serverName?: string; readonly details?: Record<string, unknown>;
}

/**
 * Opens the check, numbers it and notes it, in one statement; a table that was dirty is in use again. Returns the number.
 * The day's counter is taken inside this last-but-one statement of the command, so that it is held shortly.
 */
export async function insertOrder(trx: Trx, order: NewOrder): Promise<number> {
  const { actor } = order;
  const { rows } = await sql<{ number: number }>`
    with counted as (
      insert into pos.order_counter as c (location_id, business_date, last) values (${order.locationId}, ${order.businessDate}, 1)
      on conflict (location_id, business_date) do update set last = c.last + 1 returning last),
    o as (
      insert into pos."order" (id, location_id, shift_id, business_date, number, order_type, table_id, alongside, name, covers, server_id, server_name, currency, opened_at)
      select ${order.id}::uuid, ${order.locationId}, ${order.shiftId}::uuid, ${order.businessDate}::date, counted.last, ${order.orderType}, ${order.tableId}::text, ${order.alongside}::boolean, ${order.name}, ${order.covers}::int,
        ${order.serverId}, ${order.serverName ?? actor.name}, ${order.currency}, ${order.openedAt}::timestamptz from counted returning id, number),
    cleaned as (delete from pos.table_state where location_id = ${order.locationId} and table_id = ${order.tableId}::text and not ${order.alongside}::boolean),
    noted as (
      insert into pos.order_event (order_id, sequence, type, actor_id, actor_name, device_id, correlation_id, to_state, details)
      select id, 1, 'opened', ${actor.id}, ${actor.name}, ${actor.deviceId}::uuid, ${actor.correlationId}, 'open', ${JSON.stringify({ tableId: order.tableId, orderType: order.orderType, covers: order.covers, ...order.details })}::jsonb from o)
    select number from o`.execute(typed(trx));
  return rows[0]?.number ?? 0;
}
