import { typed, type Trx } from '@nova/platform/access';
import { sql, type Kysely } from 'kysely';

export interface DrawerCountRow { readonly id: string; readonly round: number; readonly countedMinor: number; readonly expectedMinor: number; readonly count: unknown; readonly actorId: string; readonly actorName: string; readonly at: string }
export interface NewDrawerCount extends Omit<DrawerCountRow, 'at'> { readonly shiftId: string; readonly locationId: string; readonly deviceId: string | null }

const columns = sql`id, round, counted_minor as "countedMinor", expected_minor as "expectedMinor", count, actor_id as "actorId", actor_name as "actorName", at`;

/** Appends a count. A used id violates `drawer_count_pkey`. */
export async function insertDrawerCount(trx: Trx, row: NewDrawerCount): Promise<DrawerCountRow> {
  const { rows } = await sql<DrawerCountRow>`
    insert into pos.drawer_count (id, shift_id, location_id, round, count, counted_minor, expected_minor, actor_id, actor_name, device_id, at)
    values (${row.id}, ${row.shiftId}, ${row.locationId}, ${row.round}, ${JSON.stringify(row.count)}::jsonb, ${row.countedMinor}, ${row.expectedMinor}, ${row.actorId}, ${row.actorName}, ${row.deviceId}, platform.now())
    returning ${columns}`.execute(typed(trx));
  return rows[0] as DrawerCountRow;
}

/** The latest count of a shift; null when its drawer was not counted. */
export async function findLatestCount(db: Kysely<unknown>, shiftId: string): Promise<DrawerCountRow | null> {
  const { rows } = await sql<DrawerCountRow>`select ${columns} from pos.drawer_count where shift_id = ${shiftId} order by at desc, id desc limit 1`.execute(db);
  return rows[0] ?? null;
}
