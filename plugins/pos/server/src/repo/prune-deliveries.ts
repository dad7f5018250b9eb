import { sql, type Kysely } from 'kysely';

/** How many days messages to displays are kept once a display took them, and once they were given up and nobody replayed them. */
export interface KeepDeliveries { readonly sentDays: number; readonly deadDays: number }

/** Removes messages that nobody needs any more, the oldest first, at most `limit`; what waits stays however old it is. Their ids rise with time, so it looks at old rows only. Returns how many went. */
export async function pruneDeliveries(db: Kysely<unknown>, { sentDays, deadDays }: KeepDeliveries, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from pos.display_delivery where id in (
      select id from pos.display_delivery
      where id < platform.uuid7_floor(platform.now() - ${Math.min(sentDays, deadDays)} * interval '1 day')
        and (sent_at < platform.now() - ${sentDays} * interval '1 day' or dead_at < platform.now() - ${deadDays} * interval '1 day')
      order by id limit ${limit} for update skip locked)`.execute(db);
  return Number(numAffectedRows ?? 0);
}
