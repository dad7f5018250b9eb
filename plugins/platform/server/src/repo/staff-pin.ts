import { sql, type Kysely } from 'kysely';
import type { StaffTables } from './staff-tables';

export async function findPinHash(db: Kysely<StaffTables>, staffId: string): Promise<string | null> {
  return (await db.selectFrom('platform.staff_pin').select('hash').where('staff_id', '=', staffId).executeTakeFirst())?.hash ?? null;
}

export async function listStaffWithPin(db: Kysely<StaffTables>): Promise<Set<string>> {
  return new Set((await db.selectFrom('platform.staff_pin').select('staff_id').execute()).map((row) => row.staff_id));
}

/** A new PIN also lifts the locks that wrong tries of the old one left. */
export async function replacePin(db: Kysely<StaffTables>, staffId: string, hash: string): Promise<void> {
  await db.insertInto('platform.staff_pin').values({ staff_id: staffId, hash })
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet({ hash, set_at: sql<string>`platform.now()` })).execute();
  await db.deleteFrom('platform.pin_attempt').where('staff_id', '=', staffId).execute();
}
