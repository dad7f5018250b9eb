import type { Logger } from 'pino';
import type { Metrics } from '../observe/metrics';
import { done, refuse, type Outcome } from '../pure';
import { eventBounds, readEvents, type Db } from './event-repo';
import { EventStream, streamed, type StreamClient, type StreamEnd } from './event-stream';
import type { EventHub } from './hub';
import { mustReset, pageRows } from './resume';
import type { EventTail } from './tail';

const heartbeatMs = 15_000;
const maxStreams = 1000;
/** A person has a few screens; more is a client that forgets to close. */
const maxStreamsPerOwner = 30;

interface Parts { db: Db; hub: EventHub; tail: EventTail; metrics: Metrics; log: Logger }

/** All event streams of this process. One listener writes each event once and passes the text to every client that may see it. */
export class EventStreams {
  private readonly live = new Set<EventStream>();
  private readonly all = new Set<EventStream>();
  private readonly heartbeat: NodeJS.Timeout;
  private readonly stopListening: () => void;
  private closed = false;

  constructor(private readonly parts: Parts) {
    this.stopListening = parts.hub.onEvent((batch) => {
      if (this.live.size === 0) return;
      const texts = batch.map(streamed);
      for (const stream of [...this.live]) stream.send(texts);
    });
    this.heartbeat = setInterval(() => this.beat(), heartbeatMs);
    this.heartbeat.unref();
  }

  /** Opens a stream after a number, or from now on. Refuses when the process or this client has too many. */
  open(client: StreamClient, after: number | null): Outcome<EventStream> {
    if (this.closed || this.all.size >= maxStreams) return refuse('unavailable', 'No more event streams here; try again in a moment or poll.');
    if ([...this.all].filter((stream) => stream.client.ownerId === client.ownerId).length >= maxStreamsPerOwner) {
      return refuse('too_many_attempts', 'Too many open event streams; close some.');
    }
    const stream = new EventStream(client, (ended, reason) => this.forget(ended, reason));
    this.all.add(stream);
    this.parts.metrics.streams.set(this.all.size);
    if (after === null) this.join(stream, this.parts.tail.position, 'hello');
    else void this.catchUp(stream, after);
    return done(stream);
  }

  /** First in a stop: open streams would keep the server from closing. */
  close(): void {
    this.closed = true;
    this.stopListening();
    clearInterval(this.heartbeat);
    for (const stream of [...this.all]) stream.end('shutdown');
  }

  /** Every client hears that the stream lives; who has lost the right to it since, is shown out. */
  beat(): void {
    for (const stream of [...this.live]) {
      stream.beat();
      void stream.client.mayStay().then((may) => { if (!may) stream.end('revoked'); });
    }
  }

  private join(stream: EventStream, seq: number, word: 'hello' | 'reset' | null): void {
    stream.startAt(seq, word);
    if (stream.open) this.live.add(stream);
  }

  /**
   * Reads from the database until the stream is level with the tail, then joins. The comparison and the joining
   * are one step of the event loop, so no event falls between them; `send` skips what overlaps.
   */
  private async catchUp(stream: EventStream, after: number): Promise<void> {
    const { db, tail, log } = this.parts;
    try {
      if (mustReset(after, await eventBounds(db))) return this.join(stream, tail.position, 'reset');
      stream.startAt(after, null);
      while (stream.open && stream.position < tail.position) {
        const page = await readEvents(db, stream.position, pageRows);
        if (page.length === 0) return this.join(stream, tail.position, 'reset');
        stream.send(page.map(streamed));
        await stream.drained();
      }
      if (stream.open) this.live.add(stream);
    } catch (error) {
      log.warn({ err: error }, 'a stream could not be resumed');
      stream.end('failed');
    }
  }

  private forget(stream: EventStream, reason: StreamEnd): void {
    this.live.delete(stream);
    this.all.delete(stream);
    this.parts.metrics.streams.set(this.all.size);
    this.parts.metrics.streamsEnded.inc({ reason });
  }
}
