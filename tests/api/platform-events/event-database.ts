import { randomUUID } from 'node:crypto';
import pg from 'pg';
import pino, { type Logger } from 'pino';
import { createPool } from '../../../plugins/platform/server/src/database/pool';
import { migrateAll } from '../../../plugins/platform/server/src/database/migrate';
import { kernel } from '../../../plugins/platform/server/src/migrations/0001-kernel';
import { events } from '../../../plugins/platform/server/src/migrations/0003-events';
import { adminUrl, databaseUrl } from '../../support/test-environment';

export const silent: Logger = pino({ level: process.env['NOVA_TEST_LOG'] ?? 'silent' });

/** A database with the kernel's tables and nothing else: events and jobs are tested here without a server around them. */
export interface EventDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
  /** One more pool, for a second process or for a client that may be cut off. */
  anotherPool(max?: number): pg.Pool;
  drop(): Promise<void>;
}

export async function createEventDatabase(): Promise<EventDatabase> {
  const name = `events_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: adminUrl() });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = databaseUrl(name);
  await migrateAll(url, new Map([['platform', { '0001-kernel': kernel, '0003-events': events }]]), silent);
  const pools: pg.Pool[] = [];
  const anotherPool = (max = 4): pg.Pool => {
    const pool = createPool({ connectionString: url, max, onIdleError: () => undefined });
    pools.push(pool);
    return pool;
  };
  return {
    url, pool: anotherPool(20), anotherPool,
    async drop() {
      await Promise.all(pools.map((pool) => (pool.ended ? undefined : pool.end())));
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

/** Writes events in one transaction; `beforeCommit` may wait, or throw to roll back. */
export async function writeEvents(pool: pg.Pool, count: number, beforeCommit: () => Promise<void> = () => Promise.resolve(), type = 'thing.happened.v1', locationId: string | null = null): Promise<string[]> {
  const client = await pool.connect();
  const ids = Array.from({ length: count }, () => randomUUID());
  try {
    await client.query('begin');
    for (const id of ids) await client.query(`select platform.outbox_append($1, $2, $3, 1, '{"amountMinor": 100}')`, [type, locationId, id]);
    await beforeCommit();
    await client.query('commit');
    return ids;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function until(condition: () => boolean | Promise<boolean>, what: string, timeoutMs = 5000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`still not true after ${timeoutMs} ms: ${what}`);
    await sleep(5);
  }
}
