import { sql, type Kysely } from 'kysely';

/**
 * Strapi looks sessions up by an id it does not index, and keeps each rotated one for a month.
 * Partial, because its schema sync drops plain indexes that it did not make.
 */
export async function indexSessions(db: Kysely<unknown>, schema: string, table: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Instances that boot together would collide in the catalogue.
    await sql`select pg_advisory_xact_lock(hashtext('platform.staff.triggers'))`.execute(trx);
    await sql`create index if not exists nova_session_by_id on ${sql.id(schema, table)} (session_id) where session_id is not null`.execute(trx);
  });
}
