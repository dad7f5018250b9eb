import { pollEvents, type EventEnvelope } from '@nova/platform/contracts';
import { call } from '../api';
import { connection } from './connection';
import { readStream } from './stream-events';

export interface EventSink {
  onEvents: (events: EventEnvelope[]) => void;
  onReset: () => void;
}

const pollEveryMs = 1_000;
/** After this many streams in a row that gave nothing, events are polled for a while. */
const brokenStreamsAllowed = 2;
const pollsBeforeStreaming = 30;

/**
 * Follows the server's events: streams while streaming works, polls the same numbers while it does not, and goes on from
 * the last number seen, so nothing is missed and nothing is told twice.
 */
export class EventReader {
  private seq: number | null = null;
  private broken = 0;
  private outages = 0;
  private readonly stopping = new AbortController();

  constructor(private readonly sink: EventSink) {}

  stop(): void {
    this.stopping.abort();
  }

  async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        if (this.seq === null) await this.begin();
        if (this.broken >= brokenStreamsAllowed) await this.pollForAWhile();
        else await this.stream();
      } catch {
        if (this.stopping.signal.aborted) return;
        connection.set('offline');
        await this.pause(backoff(this.outages));
        this.outages += 1;
        this.broken = brokenStreamsAllowed;
      }
    }
  }

  /** Where the numbers stand; whatever was read before this moment is read again. */
  private async begin(): Promise<void> {
    const { latest } = await call(pollEvents, { query: {} }, this.stopping.signal);
    this.seq = latest;
    this.sink.onReset();
  }

  private async stream(): Promise<void> {
    let gave = false;
    const handlers = {
      onOpen: () => connection.heard('live'),
      onAlive: () => {
        gave = true;
        connection.heard('live');
      },
      onEvents: (events: EventEnvelope[]) => this.take(events),
      onPassed: (seq: number) => {
        this.seq = Math.max(this.seq ?? 0, seq);
      },
      onReset: (seq: number | null) => {
        this.seq = seq;
        this.sink.onReset();
      },
    };
    const gone = new AbortController();
    const lost = (): void => gone.abort();
    addEventListener('offline', lost);
    try {
      await readStream(this.seq ?? 0, handlers, AbortSignal.any([this.stopping.signal, gone.signal]));
    } catch (error) {
      if (this.stopping.signal.aborted) throw error;
    } finally {
      removeEventListener('offline', lost);
    }
    if (gone.signal.aborted) return this.lost();
    this.broken = gave ? 0 : this.broken + 1;
    if (!gave) connection.set('catching-up');
    await this.pause(backoff(this.broken));
  }

  /** The browser knows that the network is gone long before TCP notices: a screen must not look live until then. One poll will say when it is back. */
  private lost(): void {
    connection.set('offline');
    this.outages += 1;
    this.broken = brokenStreamsAllowed;
  }

  private async pollForAWhile(): Promise<void> {
    /** After an outage one poll says that the server is back, and the stream is tried at once. */
    const polls = this.outages > 0 ? 1 : pollsBeforeStreaming;
    for (let poll = 0; poll < polls; poll += 1) {
      const reply = await call(pollEvents, { query: { after: this.seq ?? 0 } }, this.stopping.signal);
      connection.heard('polling');
      this.outages = 0;
      if (reply.reset) {
        this.seq = reply.latest;
        this.sink.onReset();
      } else this.take(reply.events);
      if (polls > 1) await this.pause(pollEveryMs);
    }
    this.broken = 0;
  }

  private take(events: EventEnvelope[]): void {
    const fresh = events.filter((event) => event.seq > (this.seq ?? 0));
    const last = fresh.at(-1);
    if (!last) return;
    this.seq = last.seq;
    this.sink.onEvents(fresh);
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const { signal } = this.stopping;
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done);
      function done(): void {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      }
    });
  }
}

/** 0.2 s doubling to 10 s, spread so that forty tablets do not come back in one instant. */
const backoff = (failures: number): number => Math.min(10_000, 200 * 2 ** failures) * (0.75 + Math.random() / 2);
