import type { Logger } from 'pino';
import { eventBounds, readEvents, type Db } from './event-repo';
import type { EventHub } from './hub';

const pageRows = 500;

/**
 * Reads each numbered event once per process and hands it to the hub, however many clients watch.
 * Numbers become visible in order and without a gap, so "everything above my position" is all it has to ask.
 */
export class EventTail {
  private at = 0;
  private running: Promise<void> | null = null;
  private again = false;
  private closed = false;

  constructor(private readonly db: Db, private readonly hub: EventHub, private readonly log: Logger) {}

  /** The number of the last event that the hub has heard. */
  get position(): number {
    return this.at;
  }

  /** Starts at the latest event: what is older, a client asks for itself. */
  async start(): Promise<void> {
    this.at = (await eventBounds(this.db)).latest;
  }

  /** Something may be new. `seq` is what a notification named; nothing is read when it is known already. */
  hint(seq?: number): void {
    if (this.closed || (seq !== undefined && seq <= this.at)) return;
    this.again = true;
    this.running ??= this.readAll().finally(() => {
      this.running = null;
      if (this.again) this.hint();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.running;
  }

  private async readAll(): Promise<void> {
    try {
      while (this.again && !this.closed) {
        this.again = false;
        const batch = await readEvents(this.db, this.at, pageRows);
        const last = batch.at(-1);
        if (last === undefined) continue;
        this.at = last.seq;
        this.hub.emit(batch);
        if (batch.length === pageRows) this.again = true;
      }
    } catch (error) {
      this.log.warn({ err: error }, 'events could not be read; the next notification or tick tries again');
    }
  }
}
