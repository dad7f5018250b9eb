import { createPostgresBackend, withBackend, type PostgresPoolConfig } from 'bullmq';
import pg from 'pg';
import { BullmqQueue, jobDefaults, workerDefaults } from './bullmq-queue';
import type { JobQueue, QueueOptions } from './job-queue';

const { Queue, Worker } = withBackend(createPostgresBackend);

const json = 114, jsonb = 3802, numeric = 1700;
const plainParsers = new Map<number, (text: string) => unknown>([[json, JSON.parse], [jsonb, JSON.parse], [numeric, (text) => text]]);

/** Strapi replaces the global parsers of `pg`; with them `job.data` is a string and `attempts: 4` becomes 0, in silence. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => (format === 'binary' ? undefined : plainParsers.get(oid)) ?? pg.types.getTypeParser(oid, format ?? 'text'),
};

/** A client that is out of the pool without a listener takes the process down when its server dies. */
class CalmClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** The queue in PostgreSQL, schema `bullmq`: the default, nothing else to run. Needs a direct connection, since it listens. */
export async function openPostgresQueue(url: string, options: QueueOptions): Promise<JobQueue> {
  const connection = (max: number, migrate: boolean): PostgresPoolConfig =>
    ({ connectionString: url, schema: 'bullmq', migrate, max, types, Client: CalmClient, connectionTimeoutMillis: 5000, application_name: `nova queue ${options.name}` });
  // Each half has a pool of its own; the queue's brings the schema up to date (under BullMQ's lock) before a worker exists.
  const queue = new Queue<Record<string, unknown>>(options.name, { connection: connection(1, true), defaultJobOptions: jobDefaults(options) });
  queue.on('error', options.onError);
  return BullmqQueue.open(queue, (process) => {
    const worker = new Worker<Record<string, unknown>>(options.name, process, { connection: connection(3, false), ...workerDefaults(options) });
    worker.on('error', options.onError);
    return worker;
  }, 'PostgreSQL');
}
