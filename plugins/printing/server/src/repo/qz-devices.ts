import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { PrintingTables, QzDeviceTable } from './tables';

export type QzDevice = Selectable<QzDeviceTable>;

export async function findQzDevice(db: Kysely<PrintingTables>, deviceId: string, locationId: string): Promise<QzDevice | null> {
  return (await db.selectFrom('printing.qz_device').selectAll().where('device_id', '=', deviceId).where('location_id', '=', locationId).executeTakeFirst()) ?? null;
}

/** Lets a tablet print through the QZ Tray beside it. Again, or after it moved, is fine. */
export async function saveQzDevice(trx: Transaction<PrintingTables>, device: { deviceId: string; locationId: string; name: string; by: string }): Promise<void> {
  const values = { location_id: device.locationId, name: device.name, enabled_by: device.by };
  await trx.insertInto('printing.qz_device').values({ device_id: device.deviceId, last_seen_at: null, ...values })
    .onConflict((conflict) => conflict.column('device_id').doUpdateSet({ ...values, enabled_at: sql`platform.now()` })).execute();
}

export async function deleteQzDevice(trx: Transaction<PrintingTables>, deviceId: string): Promise<void> {
  await trx.deleteFrom('printing.qz_device').where('device_id', '=', deviceId).execute();
}

export async function markQzSeen(db: Kysely<PrintingTables>, deviceId: string): Promise<void> {
  await db.updateTable('printing.qz_device').set({ last_seen_at: sql<string>`platform.now()` }).where('device_id', '=', deviceId).execute();
}

export async function listQzDevices(db: Kysely<PrintingTables>, locationId: string, silenceMs: number): Promise<(Pick<QzDevice, 'device_id' | 'name' | 'last_seen_at'> & { online: boolean })[]> {
  return db.selectFrom('printing.qz_device')
    .select(['device_id', 'name', 'last_seen_at', sql<boolean>`coalesce(last_seen_at > platform.now() - make_interval(secs => ${silenceMs / 1000}::float8), false)`.as('online')])
    .where('location_id', '=', locationId).orderBy('name').execute();
}
