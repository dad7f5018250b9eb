import { typed, type Trx } from '@nova/platform/access';
import { AppError } from '@nova/platform/pure';
import { sql } from 'kysely';

/** A whole line as it arrives on the other check; `storedVersion` is what its row says: when other parts of it went first, it arrives more than one version later. */
export interface ArrivingLine { readonly id: string; readonly position: number; readonly version: number; readonly storedVersion: number }
/** So many pieces of the pieces that a line had, which go as a line of their own. */
export interface LinePart { readonly lineId: string; readonly partId: string; readonly pieces: number; readonly of: number }

/**
 * Gives whole lines to another check: the row stays what it is, so what the kitchen was told of it and what people may be editing still find it.
 * The other check's tickets count for this one from now on. Of a line that goes in part, limited portions go with the pieces (O10), before the part's row is written. Throws `version_conflict` when a guard did not match, which the orders' locks make impossible.
 */
export async function moveLineRows(trx: Trx, at: { fromId: string; toId: string; lines: readonly ArrivingLine[]; parts: readonly LinePart[] }): Promise<void> {
  const { rows: [row] } = await sql<{ moved: number }>`
    with moved as (
      update pos.order_line l set order_id = ${at.toId}, position = m.position, version = m.version, pinned = true
      from jsonb_to_recordset(${JSON.stringify(at.lines)}::jsonb) as m(id uuid, position int, version int, "storedVersion" int) where l.id = m.id and l.order_id = ${at.fromId} and l.version = m."storedVersion" and l.state = 'active' returning 1),
    related as (
      insert into pos.order_kin (order_id, kin_id) select ${at.toId}::uuid, k.kin_id from (select ${at.fromId}::uuid as kin_id union select kin_id from pos.order_kin where order_id = ${at.fromId}) k
      where k.kin_id <> ${at.toId}::uuid on conflict do nothing),
    going as (
      select p."partId" as part_id, h.line_id, h.availability_id, (h.quantity::bigint * p.pieces / p."of")::int as quantity
      from jsonb_to_recordset(${JSON.stringify(at.parts)}::jsonb) as p("lineId" uuid, "partId" uuid, pieces int, "of" int) join pos.portion_hold h on h.line_id = p."lineId"),
    left_behind as (update pos.portion_hold h set quantity = h.quantity - g.quantity from going g where h.line_id = g.line_id and h.availability_id = g.availability_id),
    held as (insert into pos.portion_hold (line_id, availability_id, quantity) select part_id, availability_id, quantity from going where quantity > 0),
    unshared as (delete from pos.order_share where order_id in (${at.fromId}, ${at.toId}) and operation_id is null)
    select count(*)::int as moved from moved`.execute(typed(trx));
  if (row?.moved !== at.lines.length) throw new AppError('version_conflict', 'A line changed meanwhile. Look again.', { orderId: at.fromId });
}

/** A merged check goes with its lines to where they are; the tables that it leaves are as they were left (O1). */
export async function settleMerged(trx: Trx, at: { orderId: string; tableId: string | null; dirty: readonly string[]; locationId: string; now: string }): Promise<void> {
  await sql`
    with gone as (update pos."order" set table_id = ${at.tableId}::text where id = ${at.orderId} and state = 'merged')
    insert into pos.table_state as s (location_id, table_id, state, since)
    select ${at.locationId}, d.table_id, 'dirty', ${at.now}::timestamptz from jsonb_array_elements_text(${JSON.stringify(at.dirty)}::jsonb) as d(table_id)
    on conflict (location_id, table_id) do update set state = excluded.state, since = excluded.since`.execute(typed(trx));
}
