import { sql, type Kysely } from 'kysely';
import type { StaffTables } from './staff-tables';

export const maxWrongPins = 5;

export interface PinAttempt { readonly failures: number; readonly retryAfterSeconds: number }

/**
 * Counts a try of this person on this device as wrong, before the PIN is looked at: of many tries at once, five are heard.
 * The fifth locks the pair for five minutes; tries that are older than five minutes are forgotten.
 */
export async function takePinAttempt(db: Kysely<StaffTables>, deviceId: string, staffId: string): Promise<PinAttempt> {
  const over = sql`(coalesce(a.locked_until, a.first_at + interval '5 minutes') <= platform.now())`;
  const { rows } = await sql<PinAttempt>`
    insert into platform.pin_attempt as a (device_id, staff_id, failures, first_at) values (${deviceId}, ${staffId}, 1, platform.now())
    on conflict (device_id, staff_id) do update set
      failures = case when ${over} then 1 else least(a.failures + 1, 1000) end,
      first_at = case when ${over} then platform.now() else a.first_at end,
      locked_until = case when ${over} then null when a.failures + 1 = ${sql.lit(maxWrongPins)} then platform.now() + interval '5 minutes' else a.locked_until end
    returning failures, greatest(1, ceil(extract(epoch from coalesce(locked_until, platform.now()) - platform.now())))::int as "retryAfterSeconds"`.execute(db);
  return rows[0] as PinAttempt;
}

export async function forgetPinAttempts(db: Kysely<StaffTables>, deviceId: string, staffId: string): Promise<void> {
  await db.deleteFrom('platform.pin_attempt').where('device_id', '=', deviceId).where('staff_id', '=', staffId).execute();
}
