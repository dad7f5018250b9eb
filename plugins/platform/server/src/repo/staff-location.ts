import type { Kysely } from 'kysely';
import type { StaffTables } from './staff-tables';

export async function listLocationsOfStaff(db: Kysely<StaffTables>, staffId: string): Promise<string[]> {
  const rows = await db.selectFrom('platform.staff_location').select('location_id').where('staff_id', '=', staffId).orderBy('location_id').execute();
  return rows.map((row) => row.location_id);
}

export async function listStaffOfLocation(db: Kysely<StaffTables>, locationId: string): Promise<string[]> {
  const rows = await db.selectFrom('platform.staff_location').select('staff_id').where('location_id', '=', locationId).execute();
  return rows.map((row) => row.staff_id);
}

/** Everybody's places, by staff id. */
export async function listMembership(db: Kysely<StaffTables>): Promise<Map<string, string[]>> {
  const rows = await db.selectFrom('platform.staff_location').selectAll().orderBy('staff_id').orderBy('location_id').execute();
  const membership = new Map<string, string[]>();
  for (const row of rows) membership.set(row.staff_id, [...(membership.get(row.staff_id) ?? []), row.location_id]);
  return membership;
}

/** Makes the places of a person exactly these. */
export async function replaceLocations(db: Kysely<StaffTables>, staffId: string, locationIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(locationIds)];
  const surplus = db.deleteFrom('platform.staff_location').where('staff_id', '=', staffId);
  await (wanted.length === 0 ? surplus : surplus.where('location_id', 'not in', wanted)).execute();
  if (wanted.length === 0) return;
  await db.insertInto('platform.staff_location').values(wanted.map((location_id) => ({ staff_id: staffId, location_id }))).onConflict((conflict) => conflict.doNothing()).execute();
}
