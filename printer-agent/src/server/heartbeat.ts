import { agentHeartbeat } from '@nova/printing/contracts';
import type { Logger } from 'pino';
import { pause } from '../pause';
import type { Printers } from '../printers';
import { backoffMs } from './backoff';
import { ServerRefused, type ServerClient } from './client';

interface Parts { server: ServerClient; printers: Printers; agentId: string; version: string; heartbeatMs: number; requestMs: number; log: Logger }

/** Says every few seconds, and at once when something changed, that the agent lives and how its printers are; learns which printers there are. */
export class Heartbeat {
  private changed = new AbortController();
  private failures = 0;
  /** When the server last answered; null: never. */
  answeredAt: Date | null = null;
  /** Why it does not, in words. */
  trouble: string | null = null;

  constructor(private readonly parts: Parts) {}

  /** Something is worth saying now. */
  wake(): void {
    this.changed.abort();
  }

  async run(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      this.changed = new AbortController();
      const { signal } = this.changed;
      const heard = await this.beat();
      if (heard) await pause(this.parts.heartbeatMs, AbortSignal.any([stop, signal]));
      else await pause(backoffMs(this.failures), stop);
    }
  }

  private async beat(): Promise<boolean> {
    const { server, printers, agentId, version, requestMs, log } = this.parts;
    const states = printers.all.map(({ id }) => ({ printerId: id, ...printers.stateOf(id) })).map(({ printerId, status, detail }) => ({ printerId, status, detail: detail.slice(0, 200) }));
    try {
      const reply = await server.call(agentHeartbeat, { body: { agentId, version, printers: states } }, { timeoutMs: requestMs });
      if (this.failures > 0) log.info('the server is back');
      this.failures = 0;
      this.trouble = null;
      this.answeredAt = new Date();
      printers.set(reply.printers);
      return true;
    } catch (error) {
      this.failures += 1;
      this.trouble = error instanceof Error ? error.message : String(error);
      if (error instanceof ServerRefused) log.error({ code: error.code, reason: error.message }, 'the server refuses this agent');
      else if (this.failures === 1) log.warn({ err: error }, 'the server is away');
      return false;
    }
  }
}
