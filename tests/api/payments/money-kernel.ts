import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import pg from 'pg';
import pino from 'pino';
import type { Colleague, Platform } from '@nova/platform/access';
import { newId } from '@nova/platform/pure';
import type { PlatformInstance } from '../../../plugins/platform/server/src/kernel/create-platform';
import { register as registerPayments } from '../../../plugins/payments/server/src/register';
import { adminUrl, databaseUrl } from '../../support/test-environment';

/** The kernel with payments on a new database, without Strapi: for what the database itself must refuse. */
export interface MoneyKernel extends PlatformInstance { drop(): Promise<void> }

/** Plugins meet the kernel as it is compiled, so the compiled one is started here: an AppError of another copy would be a stranger to it. */
const load = createRequire(__filename);
const compiled = <T>(path: string): T => load(join(dirname(load.resolve('@nova/platform/access')), path)) as T;
const { setPlatform } = compiled<typeof import('../../../plugins/platform/server/src/current')>('current');
const { migrateAll } = compiled<typeof import('../../../plugins/platform/server/src/database/migrate')>('database/migrate');
const { createPlatform } = compiled<typeof import('../../../plugins/platform/server/src/kernel/create-platform')>('kernel/create-platform');
const { migrations } = compiled<typeof import('../../../plugins/platform/server/src/migrations')>('migrations');
const { createMetrics } = compiled<typeof import('../../../plugins/platform/server/src/observe/metrics')>('observe/metrics');
const { readSettings } = compiled<typeof import('../../../plugins/platform/server/src/settings')>('settings');

export async function moneyKernel(registerMore: (platform: Platform) => void = () => undefined, colleagues: readonly Colleague[] = []): Promise<MoneyKernel> {
  const name = `money_${newId().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: adminUrl() });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const settings = readSettings({ DATABASE_URL: databaseUrl(name), NOVA_POOL_SIZE: '24' });
  const instance = createPlatform({ settings, log: pino({ level: process.env['NOVA_TEST_LOG'] ?? 'silent' }), metrics: createMetrics().registry, observed: () => undefined });
  setPlatform(instance.platform);
  instance.platform.migrations('platform', migrations);
  registerPayments();
  registerMore(instance.platform);
  await migrateAll(settings.databaseUrl, instance.registrations.migrations, instance.platform.log);
  instance.run({ committed: () => undefined, events: { poke: () => undefined, wait: () => Promise.resolve() }, staff: { setPin: () => Promise.resolve(), setLocations: () => Promise.resolve(), colleague: (id) => Promise.resolve(colleagues.find((each) => each.id === id) ?? null), colleagues: () => Promise.resolve(colleagues) }, spendApproval: () => Promise.resolve(null), startWork: () => Promise.resolve() });
  return {
    ...instance,
    async drop() {
      await instance.db.destroy();
      setPlatform(null);
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

/** Straight SQL that must be refused; answers the message of the database. */
export async function refusedBy(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return `${(error as Error).message} ${(error as { constraint?: string }).constraint ?? ''}`;
  }
  throw new Error('the database accepted it');
}

/** How often each invariant of payments is broken, without those that hold. */
export async function brokenInvariants(db: Kysely<unknown>): Promise<unknown[]> {
  return (await sql`select name, violations from payments.invariant where violations <> 0`.execute(db)).rows;
}

