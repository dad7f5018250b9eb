import type { Core } from '@strapi/strapi';
import { requiredSetting } from '../src/settings/required-setting';

/** Untyped on purpose: Strapi's type knows no connection string, which carries TLS settings that single fields would lose. */
const database = ({ env }: Core.Config.Shared.ConfigParams) => ({
  connection: {
    client: 'postgres',
    connection: { connectionString: requiredSetting('DATABASE_URL'), schema: 'public' },
    pool: { min: 0, max: env.int('NOVA_STRAPI_POOL_SIZE', 10) },
    acquireConnectionTimeout: 10_000,
  },
  /** A type that disappears from the code must not take its table with it on a live system. */
  settings: { forceMigration: false, runMigrations: true },
});

export default database;
