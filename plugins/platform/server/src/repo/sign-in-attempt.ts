import { sql, type Kysely } from 'kysely';
import type { StaffTables } from './staff-tables';

export const maxSignInAttempts = 10;

export interface SignInAttempt { readonly attempts: number; readonly retryAfterSeconds: number }

/** Counts a sign-in before its password is looked at. Ten in five minutes for one name from one address; a right one forgets them. */
export async function takeSignInAttempt(db: Kysely<StaffTables>, key: string): Promise<SignInAttempt> {
  const over = sql`(a.first_at + interval '5 minutes' <= platform.now())`;
  const { rows } = await sql<SignInAttempt>`
    insert into platform.sign_in_attempt as a (key, attempts, first_at) values (${key}, 1, platform.now())
    on conflict (key) do update set
      attempts = case when ${over} then 1 else least(a.attempts + 1, 1000) end,
      first_at = case when ${over} then platform.now() else a.first_at end
    returning attempts, greatest(1, ceil(extract(epoch from first_at + interval '5 minutes' - platform.now())))::int as "retryAfterSeconds"`.execute(db);
  return rows[0] as SignInAttempt;
}

export async function forgetSignInAttempts(db: Kysely<StaffTables>, key: string): Promise<void> {
  await db.deleteFrom('platform.sign_in_attempt').where('key', '=', key).execute();
}

/** Limiters nobody has touched for a day count nothing any more. */
export async function pruneAttempts(db: Kysely<StaffTables>): Promise<void> {
  await db.deleteFrom('platform.sign_in_attempt').where('first_at', '<', sql<string>`platform.now() - interval '1 day'`).execute();
  await db.deleteFrom('platform.pin_attempt').where('first_at', '<', sql<string>`platform.now() - interval '1 day'`).execute();
}
