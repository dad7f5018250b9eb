import pg from 'pg';
import pino from 'pino';
import { sql } from 'kysely';
import { migrateAll } from '../../plugins/platform/server/src/database/migrate';
import { createPlatform, type PlatformInstance } from '../../plugins/platform/server/src/kernel/create-platform';
import { migrations } from '../../plugins/platform/server/src/migrations';
import { createMetrics } from '../../plugins/platform/server/src/observe/metrics';
import { readSettings } from '../../plugins/platform/server/src/settings';
import { adminUrl, databaseUrl } from './test-environment';

/** The kernel alone on a new database, without Strapi: for what only the kernel promises. */
export interface FreshKernel extends PlatformInstance { readonly committed: number[]; drop(): Promise<void> }

export async function freshKernel(): Promise<FreshKernel> {
  const name = `kernel_${process.pid}_${Date.now()}`;
  const admin = new pg.Client({ connectionString: adminUrl() });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const settings = readSettings({ DATABASE_URL: databaseUrl(name), NOVA_POOL_SIZE: '10' });
  const metrics = createMetrics();
  const instance = createPlatform({ settings, log: pino({ level: 'silent' }), metrics: metrics.registry, observed: () => undefined });
  await migrateAll(settings.databaseUrl, new Map([['platform', migrations]]), instance.platform.log);
  await sql`create schema toy`.execute(instance.db);
  await sql`create table toy.thing (id uuid primary key, amount int not null)`.execute(instance.db);
  const committed: number[] = [];
  instance.run({ committed: (events) => { committed.push(events); }, events: { poke: () => undefined, wait: () => Promise.resolve() }, staff: { setPin: () => Promise.resolve(), setLocations: () => Promise.resolve(), colleague: () => Promise.resolve(null), colleagues: () => Promise.resolve([]) }, spendApproval: () => Promise.resolve(null), startWork: () => Promise.resolve() });
  return {
    ...instance, committed,
    async drop() {
      await instance.db.destroy();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}
