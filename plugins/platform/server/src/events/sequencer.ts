import type { Logger } from 'pino';
import { notifyTopics, numberOutbox, type Db } from './event-repo';

const batchRows = 1000;
/** PostgreSQL refuses a notification of 8 kB; topics are short names. */
const maxTopicLength = 200;

/**
 * Numbers committed events and tells the other processes, always on a connection of its own: NOTIFY inside business
 * transactions serialises their commits (measured: 12,000 transactions/s fall to 4,500).
 *
 * However many commits ask for it, at most one run is under way and one is pending. A failed run is not repeated here:
 * the next commit or the worker's sweep does the same work.
 */
export class Sequencer {
  private running: Promise<void> | null = null;
  private wanted = false;
  private readonly topics = new Set<string>();
  private closed = false;

  constructor(private readonly db: Db, private readonly log: Logger) {}

  /** Call it after each commit that wrote events. Returns at once. */
  wake(): void {
    this.wanted = true;
    this.start();
  }

  /** Passes a topic to the other processes. Returns at once. */
  poke(topic: string): void {
    if (topic.length > maxTopicLength) throw new RangeError(`topic of ${topic.length} characters, at most ${maxTopicLength}`);
    this.topics.add(topic);
    this.start();
  }

  /** Waits for the run under way; later wakes are ignored (the next process to start or sweep numbers what is left). */
  async close(): Promise<void> {
    this.closed = true;
    await this.running;
  }

  private start(): void {
    if (this.running !== null || this.closed) return;
    this.running = this.run().finally(() => {
      this.running = null;
      if (this.wanted || this.topics.size > 0) this.start();
    });
  }

  private async run(): Promise<void> {
    const numbering = this.wanted;
    const topics = [...this.topics];
    this.wanted = false;
    this.topics.clear();
    try {
      if (topics.length > 0) await notifyTopics(this.db, topics);
      if (numbering) while ((await numberOutbox(this.db, batchRows)) === batchRows);
    } catch (error) {
      this.log.warn({ err: error }, 'events could not be numbered; the next commit or sweep tries again');
    }
  }
}
