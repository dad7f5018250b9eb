import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { BullmqQueue, jobDefaults, within, workerDefaults } from './bullmq-queue';
import type { JobQueue, QueueOptions } from './job-queue';
import { requireAppendOnly } from './require-append-only';

const closeMs = 500;

/** The queue in Redis, for who has one. Rejects in words when it keeps no append-only file: without it a kill loses every job, which then waits for the sweep. */
export async function openRedisQueue(url: string, options: QueueOptions): Promise<JobQueue> {
  const connect = (): Redis => {
    const redis = new Redis(url, { maxRetriesPerRequest: null, connectionName: `nova queue ${options.name}` });
    redis.on('error', options.onError);
    return redis;
  };
  const first = connect();
  const connections = [first];
  const queue = new Queue<Record<string, unknown>>(options.name, { connection: first, prefix: 'nova', defaultJobOptions: jobDefaults(options) });
  queue.on('error', options.onError);
  // BullMQ leaves a connection that it was given open, and waits for ever to close one that never opened.
  const close = async (): Promise<void> => {
    await within(closeMs, 'Redis', queue.close()).catch(() => undefined);
    for (const redis of connections) redis.disconnect();
  };
  const waitUntilReady = async (): Promise<void> => {
    await queue.waitUntilReady();
    await requireAppendOnly(first);
  };
  const closing = { waitUntilReady, addBulk: queue.addBulk.bind(queue), getJobCounts: queue.getJobCounts.bind(queue), close };
  return BullmqQueue.open(closing, (process) => {
    const connection = connect();
    connections.push(connection);
    const worker = new Worker<Record<string, unknown>>(options.name, process, { connection, prefix: 'nova', ...workerDefaults(options) });
    worker.on('error', options.onError);
    return worker;
  }, 'Redis');
}
