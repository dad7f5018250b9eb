import { Kysely, Migrator, PostgresDialect, type Migration } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';

/**
 * Brings every plugin's schema up to date, in the order the plugins registered. Kysely's migrator holds a session lock,
 * so many instances may boot together; it needs a direct connection, not one through a transaction pooler.
 */
export async function migrateAll(connectionString: string, plugins: ReadonlyMap<string, Record<string, Migration>>, log: Logger): Promise<void> {
  const pool = new pg.Pool({ connectionString, max: 2, options: '-c TimeZone=UTC -c client_min_messages=warning' });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    for (const [schema, migrations] of plugins) {
      const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) }, migrationTableSchema: schema });
      const { error, results } = await migrator.migrateToLatest();
      for (const result of results ?? []) if (result.status === 'Success') log.info({ schema, migration: result.migrationName }, 'migrated');
      if (error !== undefined) throw error instanceof Error ? error : new Error(`migrating ${schema} failed`);
    }
  } finally {
    await db.destroy();
  }
}
