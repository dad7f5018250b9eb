import pg from 'pg';
import type { Logger } from 'pino';

export type Channels = Readonly<Record<string, (payload: string) => void>>;
export interface Listener { close(): Promise<void>; alive(): boolean }

const firstDelayMs = 100;
const maxDelayMs = 5000;
/** A connection that died without a word is found by a question that gets no answer in this time. */
const pingMs = 5000;

class ReconnectingListener implements Listener {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private failures = 0;
  private closed = false;

  constructor(private readonly url: string, private readonly log: Logger, private readonly channels: Channels, private readonly onReconnect: () => void) {}

  alive(): boolean {
    return this.client !== null;
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    const client = this.client;
    this.client = null;
    await client?.end();
  }

  async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url, application_name: 'nova listen', keepAlive: true, keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: pingMs, query_timeout: pingMs,
    });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error('the listening connection ended')));
    client.on('notification', ({ channel, payload }) => this.hear(channel, payload ?? ''));
    try {
      await client.connect();
      for (const channel of Object.keys(this.channels)) await client.query(`listen ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    if (this.closed) return client.end();
    this.client = client;
    this.failures = 0;
    this.timer = setTimeout(() => void this.ping(client), pingMs);
  }

  private hear(channel: string, payload: string): void {
    try {
      this.channels[channel]?.(payload);
    } catch (error) {
      this.log.error({ err: error, channel }, 'a notification could not be handled');
    }
  }

  private async ping(client: pg.Client): Promise<void> {
    try {
      await client.query('select 1');
      if (this.client === client) this.timer = setTimeout(() => void this.ping(client), pingMs);
    } catch (error) {
      this.lost(client, error);
    }
  }

  private lost(client: pg.Client, error: unknown): void {
    if (this.client !== client) return;
    this.client = null;
    client.end().catch(() => undefined);
    if (this.closed) return;
    this.log.warn({ err: error }, 'the listening connection was lost');
    this.retry();
  }

  private retry(): void {
    const delayMs = Math.min(maxDelayMs, firstDelayMs * 2 ** Math.min(this.failures, 10)) * (0.5 + Math.random() / 2);
    this.failures += 1;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.reconnect(), delayMs);
  }

  private async reconnect(): Promise<void> {
    try {
      await this.connect();
    } catch (error) {
      this.log.warn({ err: error, failures: this.failures }, 'the listening connection could not be restored');
      if (!this.closed) this.retry();
      return;
    }
    if (!this.closed) this.onReconnect();
  }
}

/**
 * LISTEN on a connection of its own, restored with growing delays for as long as it takes.
 * Notifications are lost while it is down: `onReconnect` runs once they flow again, and `alive` says whether they do.
 * Rejects when the first connection cannot be made: a server that starts without its database should say so.
 */
export async function openListener(url: string, log: Logger, channels: Channels, onReconnect: () => void): Promise<Listener> {
  const listener = new ReconnectingListener(url, log, channels, onReconnect);
  await listener.connect();
  return listener;
}
