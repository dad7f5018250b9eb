import { sql, type Kysely } from 'kysely';

/** Removes messages that were worked on more than `keepDays` ago, the oldest first, at most `limit`. Returns how many went. */
export async function pruneWebhooks(db: Kysely<unknown>, keepDays: number, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from payments.webhook_event where id in (
      select id from payments.webhook_event
      where received_at < (select platform.now() - ${keepDays} * interval '1 day') and state = 'done' and finished_at < platform.now() - ${keepDays} * interval '1 day'
      order by received_at limit ${limit} for update skip locked)`.execute(db);
  return Number(numAffectedRows ?? 0);
}
