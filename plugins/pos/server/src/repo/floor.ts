import { typed, type Trx } from '@nova/platform/access';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { OrderState } from '../domain/check';
import type { WaitingFacts } from '../domain/waiting-stage';
import { instantText } from './instant-text';
import { openShiftAt, type GateShift } from './shift-gate';

export interface LiveCheck extends WaitingFacts {
  readonly id: string; readonly tableId: string; readonly number: number; readonly name: string; readonly state: Extract<OrderState, 'open' | 'billed'>; readonly version: number; readonly covers: number;
  readonly serverId: string; readonly serverName: string; readonly totalMinor: number; readonly paidMinor: number; readonly takingMinor: number; readonly askingMinor: number; readonly heldMinor: number;
}
export interface DirtyTable { readonly tableId: string; readonly since: string }
/** Tables that act as one, the lead first. */
export interface Party { readonly id: string; readonly tableIds: readonly string[] }
export interface Floor { readonly checks: LiveCheck[]; readonly dirty: DirtyTable[]; readonly parties: Party[]; readonly now: string }

/** `tables` narrows to a list of tables; null means all of the place. */
const among = (column: string, tables: RawBuilder<unknown> | null) => (tables === null ? sql`true` : sql`${sql.ref(column)} in (${tables})`);

/** A ticket `k` by which something is cooked: one that only cancels keeps nobody waiting for food, and its bump serves nobody (O2). */
const cooks = sql`k.lines @? '$[*] ? (@.change != "cancelled")'`;

// Tickets of the checks that lines came from count too.
const liveChecks = (locationId: string, tables: RawBuilder<unknown> | null) => sql`(
  select coalesce(json_agg(json_build_object('id', o.id, 'tableId', o.table_id, 'number', o.number, 'name', o.name, 'state', o.state, 'version', o.version, 'covers', o.covers, 'serverId', o.server_id, 'serverName', o.server_name,
    'totalMinor', o.total_minor, 'paidMinor', o.paid_minor, 'takingMinor', o.taking_minor, 'askingMinor', o.asking_minor, 'heldMinor', o.held_minor, 'openedAt', ${instantText('o.opened_at')}, 'orderedAt', ${instantText('o.ordered_at')}, 'firedAt', ${instantText('o.fired_at')}, 'billedAt', ${instantText('o.billed_at')},
    'servedAt', ${instantText('o.served_at')}, 'bumpedAt', ${instantText('t.bumped_at')}, 'oldestToDoAt', ${instantText('t.oldest_to_do')}, 'unfired', exists (select from pos.order_line l where l.order_id = o.id and l.state = 'active' and l.quantity > l.fired_quantity),
    'orderedAgainAt', (select ${instantText('e.at')} from pos.order_event e where e.order_id = o.id and e.type = 'lines-added' and e.at > greatest(o.served_at, t.bumped_at) order by e.sequence limit 1)) order by o.opened_at), '[]'::json)
  from pos."order" o cross join lateral (
    select max(k.bumped_at) filter (where ${cooks}) as bumped_at, min(k.fired_at) filter (where k.state <> 'bumped' and ${cooks} and (o.served_at is null or k.fired_at > o.served_at)) as oldest_to_do
    from pos.ticket k where k.order_id = o.id or (k.order_id in (select kin_id from pos.order_kin where order_id = o.id) and k.id in (select pos.tickets_of(o.id)))) t
  where o.location_id = ${locationId} and o.state in ('open', 'billed') and o.table_id is not null and ${among('o.table_id', tables)})`;
const dirtyTables = (locationId: string, tables: RawBuilder<unknown> | null) => sql`(
  select coalesce(json_agg(json_build_object('tableId', s.table_id, 'since', ${instantText('s.since')})), '[]'::json)
  from pos.table_state s where s.location_id = ${locationId} and s.state = 'dirty' and ${among('s.table_id', tables)})`;
const partiesOf = (locationId: string, tables: RawBuilder<unknown> | null) => sql`(
  select coalesce(json_agg(json_build_object('id', p.party_id, 'tableIds', p.tables)), '[]'::json) from (
    select j.party_id, json_agg(j.table_id order by j.is_lead desc, j.table_id) as tables from pos.table_join j where j.location_id = ${locationId} and ${among('j.table_id', tables)} group by j.party_id) p)`;

/** Live checks at tables, the dirty tables and the parties of a place. One query. */
export async function readFloor(db: Kysely<unknown>, locationId: string): Promise<Floor> {
  const { rows } = await sql<Floor>`select ${liveChecks(locationId, null)} as checks, ${dirtyTables(locationId, null)} as dirty, ${partiesOf(locationId, null)} as parties, platform.now() as now`.execute(db);
  return rows[0] ?? { checks: [], dirty: [], parties: [], now: '' };
}

/** The same of some tables and of all that are joined to them, with the shift gate. */
export async function loadTables(trx: Trx, at: { locationId: string; tableIds: readonly string[]; registerId: string | null }): Promise<Floor & { shift: GateShift | null }> {
  const given = sql`select jsonb_array_elements_text(${JSON.stringify(at.tableIds)}::jsonb)`;
  const tables = sql`${given} union select j.table_id from pos.table_join j where j.party_id in (select m.party_id from pos.table_join m where m.location_id = ${at.locationId} and m.table_id in (${given}))`;
  const { rows } = await sql<Floor & { shift: GateShift | null }>`
    select ${openShiftAt(at.locationId, at.registerId)} as shift, ${liveChecks(at.locationId, tables)} as checks, ${dirtyTables(at.locationId, tables)} as dirty, ${partiesOf(at.locationId, tables)} as parties, platform.now() as now`.execute(typed(trx));
  return rows[0] ?? { shift: null, checks: [], dirty: [], parties: [], now: '' };
}

/** Removes the dirt of a table, or of a whole party with the party itself: tables are pushed apart when they are wiped. Returns whether any was dirty. */
export async function cleanTables(trx: Trx, at: { locationId: string; tableIds: readonly string[]; partyId: string | null }): Promise<boolean> {
  const { rows } = await sql<{ cleaned: number }>`
    with cleaned as (delete from pos.table_state where location_id = ${at.locationId} and table_id in (select jsonb_array_elements_text(${JSON.stringify(at.tableIds)}::jsonb)) and state = 'dirty' returning 1),
    parted as (delete from pos.table_join where party_id = ${at.partyId}::uuid)
    select count(*)::int as cleaned from cleaned`.execute(typed(trx));
  return (rows[0]?.cleaned ?? 0) > 0;
}

/** Whether a live check stands at a table, at any place: what forbids deleting it. */
export async function isTableInUse(db: Kysely<unknown>, tableId: string): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`select exists (select from pos."order" where table_id = ${tableId} and state in ('open', 'billed')) as used`.execute(db);
  return rows[0]?.used === true;
}
