import { typed, type Trx } from '@nova/platform/access';
import { AppError } from '@nova/platform/pure';
import { sql } from 'kysely';
import type { CheckLine } from '../domain/check';

/**
 * Gives whole lines to another check: the row stays what it is, so what the kitchen was told of it and what people may be editing still find it.
 * The other check's tickets count for this one from now on. Throws `version_conflict` when a guard did not match, which the orders' locks make impossible.
 */
export async function moveLineRows(trx: Trx, at: { fromId: string; toId: string; lines: readonly CheckLine[] }): Promise<void> {
  const rows = at.lines.map((line) => ({ id: line.id, position: line.position, version: line.version }));
  const { rows: [row] } = await sql<{ moved: number }>`
    with moved as (
      update pos.order_line l set order_id = ${at.toId}, position = m.position, version = m.version, pinned = true
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(id uuid, position int, version int) where l.id = m.id and l.order_id = ${at.fromId} and l.version = m.version - 1 and l.state = 'active' returning 1),
    related as (
      insert into pos.order_kin (order_id, kin_id) select ${at.toId}::uuid, k.kin_id from (select ${at.fromId}::uuid as kin_id union select kin_id from pos.order_kin where order_id = ${at.fromId}) k
      where k.kin_id <> ${at.toId}::uuid on conflict do nothing),
    unshared as (delete from pos.order_share where order_id in (${at.fromId}, ${at.toId}) and operation_id is null)
    select count(*)::int as moved from moved`.execute(typed(trx));
  if (row?.moved !== rows.length) throw new AppError('version_conflict', 'A line changed meanwhile. Look again.', { orderId: at.fromId });
}

/** A merged check goes with its lines to where they are; the tables that it leaves are as they were left (O1). */
export async function settleMerged(trx: Trx, at: { orderId: string; tableId: string | null; dirty: readonly string[]; locationId: string; now: string }): Promise<void> {
  await sql`
    with gone as (update pos."order" set table_id = ${at.tableId}::text where id = ${at.orderId} and state = 'merged')
    insert into pos.table_state as s (location_id, table_id, state, since)
    select ${at.locationId}, d.table_id, 'dirty', ${at.now}::timestamptz from jsonb_array_elements_text(${JSON.stringify(at.dirty)}::jsonb) as d(table_id)
    on conflict (location_id, table_id) do update set state = excluded.state, since = excluded.since`.execute(typed(trx));
}
