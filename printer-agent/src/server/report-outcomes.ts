import { reportJob } from '@nova/printing/contracts';
import type { Logger } from 'pino';
import type { JournalEntry } from '../journal/entry';
import type { Journal } from '../journal/journal';
import { pause } from '../pause';
import { backoffMs } from './backoff';
import { ServerRefused, type ServerClient } from './client';

/** The contract takes short ASCII. */
export const asciiReason = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?').slice(0, 300);

interface Parts { journal: Journal; server: ServerClient; log: Logger; requestMs: number }

/**
 * Tells the server every outcome in the journal, however long it takes to come back; an outcome leaves the journal only when the server has
 * answered it, yes or no. A lost lease is an answer: the job is another's by now.
 */
export class OutcomeReporter {
  private wakeUp = new AbortController();
  private failures = 0;

  constructor(private readonly parts: Parts) {}

  /** There may be something new to tell. */
  wake(): void {
    this.wakeUp.abort();
  }

  async run(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      this.wakeUp = new AbortController();
      const all = await this.tell();
      await pause(all ? 60_000 : backoffMs(this.failures), AbortSignal.any([stop, ...(all ? [this.wakeUp.signal] : [])]));
    }
  }

  /** Tells what there is, oldest first; false when the server went away in between. */
  async tell(): Promise<boolean> {
    const { journal, log } = this.parts;
    for (const entry of journal.unreported()) {
      try {
        await this.report(entry);
        this.failures = 0;
      } catch (error) {
        if (!(error instanceof ServerRefused)) {
          this.failures += 1;
          if (this.failures === 1) log.warn({ err: error, waiting: journal.unreported().length }, 'the server is away; outcomes are kept');
          return false;
        }
        if (error.status === 401 || error.status === 403) {
          this.failures += 1;
          log.error({ code: error.code, reason: error.message }, 'the server does not accept this agent; outcomes are kept');
          return false;
        }
        log.warn({ jobId: entry.jobId, correlationId: entry.correlationId, step: entry.step, code: error.code }, 'the server wants no outcome for this lease any more');
      }
      await journal.write({ ...entry, step: 'reported' });
    }
    return true;
  }

  private async report(entry: JournalEntry): Promise<void> {
    const { server, requestMs, log } = this.parts;
    const state = entry.step as 'done' | 'failed' | 'uncertain';
    await server.call(reportJob, { params: { jobId: entry.jobId }, body: { leaseId: entry.leaseId, state, error: entry.error } }, { correlationId: entry.correlationId, timeoutMs: requestMs });
    log.debug({ jobId: entry.jobId, state, correlationId: entry.correlationId }, 'outcome reported');
  }
}
