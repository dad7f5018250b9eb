import type { Logger } from 'pino';
import type { EventEnvelope } from '../../../contracts/events';
import { Topics } from './topics';

/** Receives events in the order of their numbers, in batches as they are read. Must not throw and must not wait. */
export type EventListener = (batch: readonly EventEnvelope[]) => void;

/**
 * Where this process hears of what happened anywhere. Fed by one tail; heard by the streams, the dispatcher and long polls.
 * The type of an event is a topic too, so whoever waits for `print-job.queued.v1` needs nobody to poke it.
 */
export class EventHub {
  readonly topics = new Topics();
  private readonly listeners = new Set<EventListener>();

  constructor(private readonly log: Logger) {}

  /** Returns the function that stops listening. */
  onEvent(listener: EventListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(batch: readonly EventEnvelope[]): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(batch);
      } catch (error) {
        this.log.error({ err: error }, 'a listener of events threw');
      }
    }
    for (const type of new Set(batch.map((event) => event.type))) this.topics.poke(type);
  }
}
