import { claimJobs, type LeasedJob } from '@nova/printing/contracts';
import type { Logger } from 'pino';
import { pause } from '../pause';
import type { Timing } from '../timing';
import { backoffMs } from './backoff';
import { ServerRefused, type ServerClient } from './client';

interface Parts {
  readonly server: ServerClient;
  readonly agentId: string;
  readonly timing: Pick<Timing, 'claimWaitMs' | 'claimWaitBusyMs' | 'requestMs'>;
  readonly log: Logger;
  /** Printers that cannot take work now. */
  unable(): string[];
  take(job: LeasedJob): void;
}

const most = 20;

/**
 * Asks for work without end. The server leases at most one job of a printer at a time, so one poll serves all of them;
 * while a printer is unable the poll is short, because the list of those goes with it.
 */
export async function claimLoop({ server, agentId, timing, log, unable, take }: Parts, stop: AbortSignal): Promise<void> {
  let failures = 0;
  while (!stop.aborted) {
    const busyPrinterIds = unable();
    const waitMs = busyPrinterIds.length > 0 ? timing.claimWaitBusyMs : timing.claimWaitMs;
    try {
      const { jobs } = await server.call(claimJobs, { body: { agentId, waitMs, max: most, busyPrinterIds } }, { signal: stop, timeoutMs: waitMs + timing.requestMs });
      failures = 0;
      for (const job of jobs) take(job);
    } catch (error) {
      if (stop.aborted) return;
      failures += 1;
      if (error instanceof ServerRefused) log.error({ code: error.code, reason: error.message }, 'the server gives this agent no work');
      await pause(backoffMs(failures), stop);
    }
  }
}
