export interface QueuedJob {
  /** Names the work, so that handing it twice is once. Not only digits, no colon. */
  readonly id: string;
  readonly data: Record<string, unknown>;
}

export interface QueueOptions {
  readonly name: string;
  /** Jobs that one process works on at a time. */
  readonly concurrency: number;
  /** How often a job that throws is tried before the queue lets go of it. */
  readonly attempts: number;
  readonly backoffMs: number;
  /** A worker that is silent for so long has lost its job to another. */
  readonly lockMs: number;
  onError(error: Error): void;
}

/**
 * Later work, handed from process to process. Rows are the truth and jobs are hints: an engine may lose a job (Redis
 * without its append-only file does) and may run one twice, and whoever uses it has to be right all the same.
 * Two engines implement it and pass one suite, `tests/contract/job-queue.test.ts`.
 */
export interface JobQueue {
  /** Hands jobs over. An id that the queue still holds, waiting or active, is ignored; a finished one is forgotten at once. */
  add(jobs: readonly QueuedJob[]): Promise<void>;
  /** Begins to work. Resolves when jobs are being taken. At most once per queue. */
  work(handle: (job: QueuedJob) => Promise<void>): Promise<void>;
  counts(): Promise<{ waiting: number; active: number; delayed: number; failed: number }>;
  /** Stops taking jobs, and waits for those under way, but no longer than this. What is cut off runs again elsewhere after its lock. */
  close(patienceMs: number): Promise<void>;
}
