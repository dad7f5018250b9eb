import { reportJob, type LeasedJob } from '@nova/printing/contracts';
import { pause } from '../pause';
import { backoffMs } from './backoff';
import { ServerAway, ServerRefused, type ServerClient } from './client';

export type SendingAnswer = 'granted' | 'lost' | 'server-away';

/**
 * Asks the server for the word to print: without it no byte may leave, since a lease that ran out unnoticed would be printed elsewhere, unmarked.
 * Tries until `endsAt` (milliseconds of performance.now). Also renews a lease that is being printed.
 */
export async function reportSending(server: ServerClient, job: Pick<LeasedJob, 'id' | 'leaseId' | 'correlationId'>, requestMs: number, endsAt: number): Promise<SendingAnswer> {
  for (let failures = 1; ; failures += 1) {
    try {
      await server.call(reportJob, { params: { jobId: job.id }, body: { leaseId: job.leaseId, state: 'sending' } }, { correlationId: job.correlationId, timeoutMs: requestMs });
      return 'granted';
    } catch (error) {
      if (error instanceof ServerRefused) return 'lost';
      if (!(error instanceof ServerAway)) throw error;
    }
    const waitMs = backoffMs(failures);
    if (performance.now() + waitMs >= endsAt) return 'server-away';
    await pause(waitMs);
  }
}
