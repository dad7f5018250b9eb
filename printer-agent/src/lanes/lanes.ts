import type { Logger } from 'pino';

/** Work that talks to one printer, one after the other: jobs in the order they came, and the watch between them. */
export class Lanes {
  private readonly tails = new Map<string, Promise<void>>();
  private readonly busy = new Map<string, number>();

  constructor(private readonly log: Logger) {}

  /** Queues work for a printer. Work that throws is logged and the next goes on. */
  run(printerId: string, work: () => Promise<void>): Promise<void> {
    this.busy.set(printerId, (this.busy.get(printerId) ?? 0) + 1);
    const tail = (this.tails.get(printerId) ?? Promise.resolve())
      .then(work)
      .catch((error: unknown) => this.log.error({ err: error, printerId }, 'work for a printer failed'))
      .finally(() => this.busy.set(printerId, (this.busy.get(printerId) ?? 1) - 1));
    this.tails.set(printerId, tail);
    return tail;
  }

  isBusy(printerId: string): boolean {
    return (this.busy.get(printerId) ?? 0) > 0;
  }

  /** Resolves when everything queued so far is over. */
  async idle(): Promise<void> {
    await Promise.all(this.tails.values());
  }
}

