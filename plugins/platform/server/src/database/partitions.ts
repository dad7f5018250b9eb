import { sql, type Kysely } from 'kysely';

/**
 * Makes the daily partitions of `platform.command` from yesterday to three days ahead and drops those older than `keepDays`.
 * A partition holds the UUIDv7 ids minted on one UTC day, so the primary key can be the id itself.
 */
export async function ensureCommandPartitions(db: Kysely<unknown>, keepDays = 21): Promise<void> {
  await sql`select platform.ensure_command_partitions(${keepDays})`.execute(db);
}
