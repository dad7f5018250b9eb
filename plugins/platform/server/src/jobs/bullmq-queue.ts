import type { Job } from 'bullmq';
import type { JobQueue, QueuedJob, QueueOptions } from './job-queue';

/** What we use of BullMQ's two classes, whatever their backend. */
export interface BullQueue {
  waitUntilReady(): Promise<unknown>;
  addBulk(jobs: { name: string; data: Record<string, unknown>; opts: { jobId: string } }[]): Promise<unknown>;
  getJobCounts(...types: ('waiting' | 'active' | 'delayed' | 'failed')[]): Promise<Record<string, number>>;
  close(): Promise<void>;
}
export interface BullWorker {
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}
export type BullProcessor = (job: Pick<Job<Record<string, unknown>>, 'id' | 'data'>) => Promise<void>;

const readyMs = 10_000;
const closeMs = 1000;

/** Settings of both engines. A finished or failed job is forgotten at once: BullMQ ignores an id for as long as it keeps the job. */
export const jobDefaults = (options: QueueOptions) => ({
  attempts: options.attempts,
  backoff: { type: 'exponential', delay: options.backoffMs, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
});

/** `maxStalledCount` is 1 by default and ignores `attempts`: a second kill of a worker would lose the job. */
export const workerDefaults = (options: QueueOptions) => ({
  concurrency: options.concurrency,
  maxStalledCount: 20,
  lockDuration: options.lockMs,
  stalledInterval: Math.max(1000, options.lockMs / 2),
  runRetryDelay: 1000,
});

/** Rejects in words when it takes too long: a queue server that is down answers with silence. */
export async function within<T>(timeoutMs: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new Error(`${what} did not answer within ${timeoutMs} ms`)), timeoutMs); });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** A queue on BullMQ; the engines differ only in how they make its two halves. */
export class BullmqQueue implements JobQueue {
  private worker: BullWorker | null = null;

  private constructor(private readonly queue: BullQueue, private readonly makeWorker: (process: BullProcessor) => BullWorker, private readonly engine: string) {}

  static async open(queue: BullQueue, makeWorker: (process: BullProcessor) => BullWorker, engine: string): Promise<BullmqQueue> {
    try {
      await within(readyMs, `the job queue on ${engine}`, queue.waitUntilReady());
    } catch (error) {
      await within(closeMs, engine, queue.close()).catch(() => undefined);
      throw error;
    }
    return new BullmqQueue(queue, makeWorker, engine);
  }

  async add(jobs: readonly QueuedJob[]): Promise<void> {
    if (jobs.length > 0) await this.queue.addBulk(jobs.map(({ id, data }) => ({ name: 'job', data, opts: { jobId: id } })));
  }

  async work(handle: (job: QueuedJob) => Promise<void>): Promise<void> {
    if (this.worker !== null) throw new Error('this queue is being worked on already');
    this.worker = this.makeWorker((job) => handle({ id: job.id ?? '', data: job.data }));
    await within(readyMs, `a worker on ${this.engine}`, this.worker.waitUntilReady());
  }

  async counts() {
    const { waiting = 0, active = 0, delayed = 0, failed = 0 } = await this.queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
    return { waiting, active, delayed, failed };
  }

  async close(patienceMs: number): Promise<void> {
    const closing = (async () => { await this.worker?.close(); await this.queue.close(); })();
    // `worker.close()` waits for ever for a job that hangs.
    await within(patienceMs, 'the jobs under way', closing).catch(() => { closing.catch(() => undefined); });
  }
}
