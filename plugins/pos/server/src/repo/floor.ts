import { typed, type Trx } from '@nova/platform/access';
import { sql, type Kysely } from 'kysely';
import type { OrderState } from '../domain/check';
import { instantText } from './instant-text';
import { openShiftAt, type GateShift } from './shift-gate';

export interface LiveCheck {
  readonly id: string; readonly tableId: string; readonly number: number; readonly name: string; readonly state: Extract<OrderState, 'open' | 'billed'>; readonly covers: number; readonly serverName: string;
  readonly totalMinor: number; readonly paidMinor: number; readonly openedAt: string; readonly orderedAt: string | null; readonly billedAt: string | null;
}
export interface DirtyTable { readonly tableId: string; readonly since: string }
export interface Floor { readonly checks: LiveCheck[]; readonly dirty: DirtyTable[]; readonly now: string }

const liveChecks = (locationId: string, tableId: string | null) => sql`(
  select coalesce(json_agg(json_build_object('id', o.id, 'tableId', o.table_id, 'number', o.number, 'name', o.name, 'state', o.state, 'covers', o.covers, 'serverName', o.server_name, 'totalMinor', o.total_minor,
    'paidMinor', o.paid_minor, 'openedAt', ${instantText('o.opened_at')}, 'orderedAt', ${instantText('o.ordered_at')}, 'billedAt', ${instantText('o.billed_at')}) order by o.opened_at), '[]'::json)
  from pos."order" o where o.location_id = ${locationId} and o.state in ('open', 'billed') and o.table_id is not null and (${tableId}::text is null or o.table_id = ${tableId}::text))`;
const dirtyTables = (locationId: string, tableId: string | null) => sql`(
  select coalesce(json_agg(json_build_object('tableId', s.table_id, 'since', ${instantText('s.since')})), '[]'::json)
  from pos.table_state s where s.location_id = ${locationId} and s.state = 'dirty' and (${tableId}::text is null or s.table_id = ${tableId}::text))`;

/** Live checks at tables and the dirty tables of a place. One query. */
export async function readFloor(db: Kysely<unknown>, locationId: string): Promise<Floor> {
  const { rows } = await sql<Floor>`select ${liveChecks(locationId, null)} as checks, ${dirtyTables(locationId, null)} as dirty, platform.now() as now`.execute(db);
  return rows[0] ?? { checks: [], dirty: [], now: '' };
}

/** The same of one table, with the shift gate. */
export async function loadTable(trx: Trx, at: { locationId: string; tableId: string; registerId: string | null }): Promise<Floor & { shift: GateShift | null }> {
  const { rows } = await sql<Floor & { shift: GateShift | null }>`
    select ${openShiftAt(at.locationId, at.registerId)} as shift, ${liveChecks(at.locationId, at.tableId)} as checks, ${dirtyTables(at.locationId, at.tableId)} as dirty, platform.now() as now`.execute(typed(trx));
  return rows[0] ?? { shift: null, checks: [], dirty: [], now: '' };
}

/** Removes the dirt of a table. Returns whether it was dirty. */
export async function cleanTable(trx: Trx, at: { locationId: string; tableId: string }): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from pos.table_state where location_id = ${at.locationId} and table_id = ${at.tableId} and state = 'dirty'`.execute(typed(trx));
  return numAffectedRows === 1n;
}

/** Whether a live check stands at a table, at any place: what forbids deleting it. */
export async function isTableInUse(db: Kysely<unknown>, tableId: string): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`select exists (select from pos."order" where table_id = ${tableId} and state in ('open', 'billed')) as used`.execute(db);
  return rows[0]?.used === true;
}
