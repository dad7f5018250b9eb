import type { Logger } from 'pino';
import type { Db } from '../events/event-repo';
import type { Metrics } from '../observe/metrics';
import type { Job } from '../platform';
import { newId } from '../pure';
import { claimLeases, ensureLeases, releaseLease, renewLease } from './lease-repo';

/** After a kill another process takes the job over when this has passed. */
const leaseMs = 10_000;
const renewMs = 3000;
/** How closely `everyMs` is kept: a quarter of the shortest, within these. */
const minTickMs = 50;
const maxTickMs = 1000;

interface Parts { db: Db; jobs: readonly Job[]; metrics: Metrics; log: Logger }

/**
 * Runs recurring jobs, each in one process at a time. A lease row says who: it passes a transaction pooler, and it falls back by
 * itself when its holder dies. While a job runs its lease is renewed, so a long run does not overlap with the next.
 */
export class Scheduler {
  private readonly holder = newId();
  private readonly running = new Map<string, Promise<void>>();
  private timer: NodeJS.Timeout | null = null;
  private readonly stop = new AbortController();

  constructor(private readonly parts: Parts) {}

  async start(): Promise<void> {
    const { db, jobs } = this.parts;
    const names = jobs.map((job) => job.name);
    if (new Set(names).size !== names.length) throw new Error(`two recurring jobs share a name: ${names.join(', ')}`);
    if (names.length === 0) return;
    await ensureLeases(db, names);
    this.schedule(0);
  }

  /** Starts nothing more, tells what runs to let go, and waits for it. Who waits less long leaves the rest to the lease. */
  async close(): Promise<void> {
    this.stop.abort();
    if (this.timer !== null) clearTimeout(this.timer);
    await Promise.all(this.running.values());
  }

  private schedule(delayMs: number): void {
    if (!this.stop.signal.aborted) this.timer = setTimeout(() => void this.tick(), delayMs);
  }

  private async tick(): Promise<void> {
    const { db, jobs, log } = this.parts;
    const idle = jobs.filter((job) => !this.running.has(job.name));
    try {
      const claimed = idle.length === 0 ? [] : await claimLeases(db, this.holder, leaseMs, idle);
      if (this.stop.signal.aborted) return;
      for (const job of idle) if (claimed.includes(job.name)) this.running.set(job.name, this.run(job).finally(() => this.running.delete(job.name)));
    } catch (error) {
      log.warn({ err: error }, 'recurring jobs could not be claimed; the next tick tries again');
    }
    const shortestMs = Math.min(...jobs.map((job) => job.everyMs));
    this.schedule(Math.min(maxTickMs, Math.max(minTickMs, shortestMs / 4)));
  }

  private async run(job: Job): Promise<void> {
    const { db, metrics, log } = this.parts;
    const renewal = setInterval(() => void this.renew(job), renewMs);
    const stop = metrics.jobSeconds.startTimer({ job: job.name });
    let failure: string | null = null;
    try {
      await job.run(this.stop.signal);
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
      log.error({ err: error, job: job.name }, 'a recurring job failed');
    } finally {
      clearInterval(renewal);
      stop();
      metrics.jobRuns.inc({ job: job.name, outcome: failure === null ? 'done' : 'failed' });
    }
    await releaseLease(db, this.holder, job.name, failure).catch((error: unknown) => log.warn({ err: error, job: job.name }, 'a lease could not be given back and will lapse'));
  }

  private async renew(job: Job): Promise<void> {
    const { db, log } = this.parts;
    try {
      if (!(await renewLease(db, this.holder, leaseMs, job.name))) log.error({ job: job.name }, 'a recurring job lost its lease while it ran; it may overlap with another process');
    } catch (error) {
      log.warn({ err: error, job: job.name }, 'a lease could not be renewed');
    }
  }
}
