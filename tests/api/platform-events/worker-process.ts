import { Kysely, PostgresDialect } from 'kysely';
import { transact } from '../../../plugins/platform/server/src/commands/transact';
import type { CommandRuntime } from '../../../plugins/platform/server/src/commands/run-command';
import { startEvents, type EventsRuntime } from '../../../plugins/platform/server/src/events/start-events';
import { registerConsumers } from '../../../plugins/platform/server/src/jobs/delivery-repo';
import { startJobs } from '../../../plugins/platform/server/src/jobs/start-jobs';
import { createMetrics, type Metrics } from '../../../plugins/platform/server/src/observe/metrics';
import type { Consumer, Job, Platform } from '../../../plugins/platform/server/src/platform';
import { silent, type EventDatabase } from './event-database';

export interface WorkerProcess {
  readonly events: EventsRuntime;
  readonly metrics: Metrics;
  readonly transact: Platform['transact'];
  stop(): Promise<void>;
}

/** What a process of the worker role runs of events and jobs, put together as bootstrap does it, without Strapi. */
export async function startWorker(database: EventDatabase, { consumers = [], jobs = [], sweepMs = 100, redisUrl = null }: { consumers?: readonly Consumer<unknown>[]; jobs?: readonly Job[]; sweepMs?: number; redisUrl?: string | null } = {}): Promise<WorkerProcess> {
  const settings = { databaseUrl: database.url, databaseDirectUrl: database.url, redisUrl, runsWorker: true, sweepMs };
  const pool = database.anotherPool(8);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const metrics = createMetrics();
  const events = await startEvents({ settings, log: silent, metrics });
  const runtime: CommandRuntime = { db, projections: new Map(), committed: (count, topics) => events.committed(count, topics), observed: () => undefined };
  const inTransaction: Platform['transact'] = (work) => transact(runtime, work);
  await registerConsumers(pool, consumers);
  const running = await startJobs({ settings, pool, db, hub: events.hub, metrics, log: silent, transact: inTransaction, consumers, jobs });
  return {
    events, metrics, transact: inTransaction,
    async stop() { events.closeStreams(); await running.close(); await events.close(); },
  };
}
