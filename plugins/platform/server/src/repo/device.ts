import { sql, type Kysely, type Selectable } from 'kysely';
import type { DeviceTable, StaffTables } from './staff-tables';

export type DeviceRow = Selectable<DeviceTable>;
export type NewDeviceRow = Pick<DeviceRow, 'id' | 'name' | 'location_id' | 'register_id' | 'station_ids' | 'secret_hash' | 'enrolled_by' | 'enrolled_by_name'>;

export async function findDevice(db: Kysely<StaffTables>, id: string): Promise<DeviceRow | null> {
  return (await db.selectFrom('platform.device').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function listDevicesOf(db: Kysely<StaffTables>, locationId: string): Promise<DeviceRow[]> {
  return db.selectFrom('platform.device').selectAll().where('location_id', '=', locationId).orderBy('enrolled_at').limit(500).execute();
}

/** A second device of the same id collides. */
export async function insertDevice(db: Kysely<StaffTables>, device: NewDeviceRow): Promise<DeviceRow> {
  return db.insertInto('platform.device').values({ ...device, revoked_at: null, revoked_by: null, last_seen_at: null }).returningAll().executeTakeFirstOrThrow();
}

/** null: it was revoked before. */
export async function markRevoked(db: Kysely<StaffTables>, id: string, revokedBy: string): Promise<DeviceRow | null> {
  const row = await db.updateTable('platform.device').set({ revoked_at: sql<string>`platform.now()`, revoked_by: revokedBy })
    .where('id', '=', id).where('revoked_at', 'is', null).returningAll().executeTakeFirst();
  return row ?? null;
}

export async function markSeen(db: Kysely<StaffTables>, id: string): Promise<void> {
  await db.updateTable('platform.device').set({ last_seen_at: sql<string>`platform.now()` }).where('id', '=', id).execute();
}
