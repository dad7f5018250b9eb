import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { EventHub } from '../events/hub';
import type { Metrics } from '../observe/metrics';
import type { Consumer, Job, Platform } from '../platform';
import type { Settings } from '../settings';
import { deliver, type DeliverParts } from './deliver';
import type { Delivery } from './delivery-repo';
import { Dispatcher } from './dispatcher';
import type { JobQueue } from './job-queue';
import { openQueue } from './open-queue';
import { ownJobs } from './own-jobs';
import { Scheduler } from './scheduler';

const patienceMs = 2000;
const queueOptions = { name: 'deliveries', concurrency: 8, attempts: 3, backoffMs: 500, lockMs: 10_000 };

interface Parts {
  settings: Pick<Settings, 'databaseDirectUrl' | 'redisUrl' | 'runsWorker' | 'sweepMs'>;
  pool: Pool;
  db: Kysely<unknown>;
  hub: EventHub;
  metrics: Metrics;
  log: Logger;
  transact: Platform['transact'];
  consumers: readonly Consumer<unknown>[];
  jobs: readonly Job[];
}

export interface JobsRuntime {
  /** Before the events and the pool. Waits at most two seconds for work under way; what is cut off runs again elsewhere. */
  close(): Promise<void>;
}

/** Starts later work, in a process of the worker role. The consumers must have been made known before the first event is written. */
export async function startJobs(parts: Parts): Promise<JobsRuntime> {
  const { settings, pool, db, metrics, log, consumers } = parts;
  if (!settings.runsWorker) return { close: () => Promise.resolve() };
  const closeDeliveries = consumers.length === 0 ? () => Promise.resolve() : await startDeliveries(parts);
  const scheduler = new Scheduler({ db: pool, jobs: [...ownJobs(pool, db, log), ...parts.jobs], metrics, log });
  await scheduler.start();
  return {
    async close() {
      const patience = new Promise<void>((resolve) => { setTimeout(resolve, patienceMs).unref(); });
      await Promise.race([Promise.all([scheduler.close(), closeDeliveries()]), patience]);
    },
  };
}

async function startDeliveries({ settings, pool, hub, metrics, log, transact, consumers }: Parts): Promise<() => Promise<void>> {
  const queue = await openQueue(settings, { ...queueOptions, onError: (error) => log.warn({ err: error }, 'the job queue reported an error') });
  const byName = new Map(consumers.map((consumer) => [consumer.name, consumer]));
  const types = new Set(consumers.flatMap((consumer) => consumer.types));
  const dispatcher = new Dispatcher({ db: pool, queue, consumers: [...byName.keys()], log });
  await workOn(queue, byName, { db: pool, transact, metrics, log });
  const stopListening = hub.onEvent((batch) => { if (batch.some((event) => types.has(event.type))) dispatcher.request(); });
  const sweep = setInterval(() => dispatcher.request(), settings.sweepMs);
  dispatcher.request();
  return async () => {
    stopListening();
    clearInterval(sweep);
    await Promise.all([dispatcher.close(), queue.close(patienceMs)]);
  };
}

/** A consumer that this process does not know is another version's work: the job is let go, and the row comes due again. */
function workOn(queue: JobQueue, consumers: ReadonlyMap<string, Consumer<unknown>>, parts: DeliverParts): Promise<void> {
  return queue.work(async ({ data }) => {
    const delivery = data as unknown as Delivery;
    const consumer = consumers.get(delivery.consumer);
    if (consumer !== undefined) await deliver(parts, consumer, delivery);
  });
}
