import { sql, type Kysely } from 'kysely';

export const staffChannel = 'nova_staff';

/** `events` as in `create trigger`; an update may be narrowed to columns, so that "last seen" does not empty every cache. */
export interface WatchedTable { readonly schema: string; readonly table: string; readonly events: string }

const ownTables: readonly WatchedTable[] = [
  { schema: 'platform', table: 'staff_location', events: 'insert or update or delete or truncate' },
  { schema: 'platform', table: 'staff_pin', events: 'insert or update or delete or truncate' },
  { schema: 'platform', table: 'device', events: 'insert or update of name, location_id, register_id, station_ids, secret_hash, revoked_at or delete or truncate' },
];

/**
 * Makes each change of staff say so. At each boot, since Strapi's schema sync may have made its tables anew;
 * under a lock, since instances that boot together would collide on `create or replace`.
 */
export async function installStaffTriggers(db: Kysely<unknown>, strapiTables: readonly WatchedTable[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('platform.staff.triggers'))`.execute(trx);
    await sql`create or replace function platform.staff_changed() returns trigger language plpgsql as $$
      begin perform pg_notify(${sql.lit(staffChannel)}, tg_table_name); return null; end $$`.execute(trx);
    for (const { schema, table, events } of [...ownTables, ...strapiTables]) {
      await sql`create or replace trigger nova_staff_changed after ${sql.raw(events)} on ${sql.id(schema, table)}
        for each statement execute function platform.staff_changed()`.execute(trx);
    }
  });
}
