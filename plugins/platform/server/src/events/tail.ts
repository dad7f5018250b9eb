import type { Logger } from 'pino';
import { Coalesced } from './coalesced';
import { eventBounds, readEvents, type Db } from './event-repo';
import type { EventHub } from './hub';
import { pageRows } from './resume';

/**
 * Reads each numbered event once per process and hands it to the hub, however many clients watch.
 * Numbers become visible in order and without a gap, so "everything above my position" is all it has to ask.
 */
export class EventTail {
  private at = 0;
  private readonly runs = new Coalesced(() => this.readAll());

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
    if (seq === undefined || seq > this.at) this.runs.request();
  }

  close(): Promise<void> {
    return this.runs.close();
  }

  private async readAll(): Promise<void> {
    try {
      for (let batch = await this.read(); batch.length > 0; batch = batch.length < pageRows ? [] : await this.read()) {
        this.hub.emit(batch);
      }
    } catch (error) {
      this.log.warn({ err: error }, 'events could not be read; the next notification or tick tries again');
    }
  }

  private async read() {
    const batch = await readEvents(this.db, this.at, pageRows);
    this.at = batch.at(-1)?.seq ?? this.at;
    return batch;
  }
}
