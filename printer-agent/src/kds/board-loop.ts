import { claimKdsBoard } from '@nova/pos/contracts';
import type { Logger } from 'pino';
import { pause } from '../pause';
import { backoffMs } from '../server/backoff';
import { ServerRefused, type ServerClient } from '../server/client';
import type { Timing } from '../timing';
import type { Board } from './board';

interface Parts { readonly server: ServerClient; readonly agentId: string; readonly board: Board; readonly timing: Pick<Timing, 'claimWaitMs' | 'requestMs'>; readonly log: Logger }

/** Asks for the board without end; what a display shows is at most one answer behind. */
export async function boardLoop({ server, agentId, board, timing, log }: Parts, stop: AbortSignal): Promise<void> {
  let failures = 0;
  while (!stop.aborted) {
    try {
      const known = board.read().board?.mark ?? '';
      board.take(await server.call(claimKdsBoard, { body: { agentId, known, waitMs: known === '' ? 0 : timing.claimWaitMs } }, { signal: stop, timeoutMs: timing.claimWaitMs + timing.requestMs }));
      failures = 0;
    } catch (error) {
      if (stop.aborted) return;
      failures += 1;
      board.fail(error instanceof Error ? error.message : String(error));
      if (error instanceof ServerRefused) log.error({ code: error.code, reason: error.message }, 'the server gives this agent no kitchen board');
      await pause(backoffMs(failures), stop);
    }
  }
}
