import { platform } from '@nova/platform/access';
import type { Printer, Venue } from '@nova/platform/contracts';
import { transform } from 'receiptline';
import { escposLetters } from '../../../contracts/paper';
import { postPaper, whyAway } from '../providers/http-printer';
import type { JobRow } from '../repo/tables';
import { printingSettings } from '../settings';
import { leasedJob } from './leased-job';
import { settleReport } from './settle-report';

const connectMs = 2000;

export interface HttpJob { readonly id: string; readonly leaseId: string; readonly printerId: string; readonly url: string; readonly bytes: Buffer }

/** A leased job as the bytes that are posted. No echo is asked for: an HTTP printer answers by its status. */
export async function httpJob(job: JobRow, printer: Printer, venue: Venue): Promise<HttpJob> {
  const { document, opensDrawer, leaseId } = await leasedJob(job, printer, venue);
  return { id: job.id, leaseId, printerId: printer.id, url: printer.httpUrl as string, bytes: Buffer.from(escposLetters({ document, columns: printer.columns, opensDrawer, processId: null }, transform), 'latin1') };
}

/**
 * Prints one leased job. Before the first byte everything that goes wrong is `failed`; `sending` is written before it, so that a server
 * killed in the middle leaves a job that is known to be uncertain.
 */
export async function printOverHttp(job: HttpJob, holder: string): Promise<void> {
  const report = (state: 'sending' | 'done' | 'failed' | 'uncertain', error: string | null) => settleReport({ jobId: job.id, leaseId: job.leaseId, state, error, holder: { holderId: holder }, name: 'HTTP' });
  const away = await whyAway(job.url, connectMs);
  if (away !== null) {
    await report('failed', away);
    return;
  }
  const granted = await report('sending', null);
  if (!granted.ok) {
    platform().log.warn({ jobId: job.id, code: granted.code }, 'the lease was lost before the first byte');
    return;
  }
  const { timeoutMs, authorization } = printingSettings().http;
  const posted = await postPaper(job.url, job.bytes, { jobId: job.id, timeoutMs, authorization: authorization[new URL(job.url).host] ?? authorization[new URL(job.url).hostname] });
  await report(posted.state, posted.error);
}
