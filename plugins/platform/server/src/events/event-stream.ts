import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { EventEnvelope } from '../../../contracts/events';
import type { Heard } from './event-readers';

/** An event as it goes over the wire, written once for all who watch. */
export interface StreamedEvent extends Heard { readonly seq: number; readonly text: string }

export const streamed = (event: EventEnvelope): StreamedEvent =>
  ({ seq: event.seq, type: event.type, locationId: event.locationId, text: `id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n` });

export interface StreamClient {
  readonly ownerId: string;
  sees(event: Heard): boolean;
  /** What waits in the response below the body, in bytes. */
  buffered(): number;
  /** When the token ends, in milliseconds since 1970. */
  readonly expiresAt: number;
  /** Asked at each heartbeat: whether whoever watches may still watch. Must not throw. */
  mayStay(): Promise<boolean>;
}

export type StreamEnd = 'client' | 'expired' | 'revoked' | 'slow' | 'shutdown' | 'failed';

/** A client that reads slower than this falls behind for good; it reconnects and resumes by its last number. */
const maxBufferedBytes = 1_000_000;
/** Node keeps timers in 31 bits. */
const maxTimerMs = 2_147_483_647;

/** One client of server-sent events: what it has seen, and how its stream ends. */
export class EventStream {
  readonly body = new PassThrough();
  private seen = 0;
  private told = 0;
  private ended: StreamEnd | null = null;
  private readonly expiry: NodeJS.Timeout;

  constructor(readonly client: StreamClient, private readonly onEnd: (stream: EventStream, reason: StreamEnd) => void) {
    this.body.on('close', () => this.end('client'));
    this.body.on('error', () => this.end('client'));
    this.expiry = setTimeout(() => this.end('expired'), Math.min(maxTimerMs, Math.max(0, client.expiresAt - Date.now())));
    // Something at once, so that proxies pass the headers on; and how soon to come back.
    this.body.write('retry: 1000\n\n');
  }

  /** The last number this client has been shown or spared. */
  get position(): number {
    return this.seen;
  }

  get open(): boolean {
    return this.ended === null;
  }

  /** Starts at a number with a word about it: `hello` to a newcomer, `reset` to one that has to fetch everything again. */
  startAt(seq: number, word: 'hello' | 'reset' | null): void {
    this.seen = seq;
    this.told = seq;
    if (word !== null && this.open) this.body.write(`event: ${word}\nid: ${seq}\ndata: {"latest":${seq}}\n\n`);
  }

  /** Passes on what this client may see. Numbers it has had are skipped, so a batch may overlap what was read for it. */
  send(batch: readonly StreamedEvent[]): void {
    if (!this.open) return;
    let text = '';
    for (const event of batch) {
      if (event.seq <= this.seen) continue;
      this.seen = event.seq;
      if (!this.client.sees(event)) continue;
      this.told = event.seq;
      text += event.text;
    }
    if (text !== '') this.write(text);
  }

  /** Keeps proxies from closing a quiet stream, and moves the client's number past what it was spared. */
  beat(): void {
    if (!this.open) return;
    this.write(this.seen > this.told ? `: beat\nid: ${this.seen}\n\n` : ': beat\n\n');
    this.told = this.seen;
  }

  /** For catching up, which may be more than the buffer: waits until the client has read. */
  async drained(): Promise<void> {
    if (this.open && this.body.writableNeedDrain) await Promise.race([once(this.body, 'drain'), once(this.body, 'close')]);
  }

  end(reason: StreamEnd): void {
    if (this.ended !== null) return;
    this.ended = reason;
    clearTimeout(this.expiry);
    this.onEnd(this, reason);
    if (reason === 'slow') this.body.destroy();
    else this.body.end();
  }

  private write(text: string): void {
    this.body.write(text);
    if (this.body.writableLength + this.body.readableLength + this.client.buffered() > maxBufferedBytes) this.end('slow');
  }
}
