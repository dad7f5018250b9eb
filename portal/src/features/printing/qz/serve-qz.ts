import { claimQzJobs, getQzCertificate, reportQzJob, type QzJob, type QzSetup } from '@nova/printing/contracts';
import { call, deviceToken, isApiError } from '../../../api';
import { QzClient, type QzOutcome } from './qz-client';
import { pauseUnlessRung, qzState } from './qz-state';

const idleMs = 30_000;
const againMs = 3000;
const waitMs = 8000;
/** An outcome is told for this long; afterwards the lease has ended, and the server calls the paper uncertain by itself. */
const tellForMs = 60_000;

/**
 * Prints what the server leases to the QZ Tray beside this tablet, for as long as the tab lives and whoever is signed in. One tab of a
 * tablet does it; another takes over when that one closes.
 */
export async function serveQz(stop: AbortSignal): Promise<void> {
  // Without a lock (a page that came without TLS) each tab serves; the leases keep them apart.
  if (!('locks' in navigator)) return turns(stop);
  qzState.set({ is: 'elsewhere' });
  await navigator.locks.request('nova.qz', { signal: stop }, () => turns(stop)).catch(() => undefined);
}

async function turns(stop: AbortSignal): Promise<void> {
  let gone = new AbortController();
  let client: QzClient | null = null;
  while (!stop.aborted) {
    const setup = await setupNow(stop);
    if (setup === null || !setup.enabled || setup.printers.length === 0) {
      qzState.set(setup?.enabled ? { is: 'on', printers: [] } : { is: 'off' });
      await client?.disconnect().catch(() => undefined);
      await pauseUnlessRung(setup?.enabled ? againMs : idleMs, stop);
      continue;
    }
    gone = new AbortController();
    try {
      // Its library may be as far away as the server: whatever is amiss, the next turn tries again.
      client ??= await QzClient.load(() => gone.abort());
      await turn(client, setup, AbortSignal.any([stop, gone.signal]), stop);
    } catch {
      if (client === null) qzState.set({ is: 'away' });
      await pauseUnlessRung(againMs, stop);
    }
  }
  await client?.disconnect().catch(() => undefined);
}

/** Null: this is no enrolled tablet, or the server cannot be asked. */
async function setupNow(stop: AbortSignal): Promise<QzSetup | null> {
  if (deviceToken.read() === null) return null;
  return call(getQzCertificate, {}, stop).catch(() => null);
}

/** Finds out what QZ Tray can do now, tells the server, and prints what it gives. */
async function turn(client: QzClient, setup: QzSetup, present: AbortSignal, stop: AbortSignal): Promise<void> {
  const known = await client.connect(setup).then(() => client.printers()).catch(() => null);
  const able = setup.printers.filter(({ qzName }) => known?.includes(qzName) === true);
  const unable = setup.printers.filter((printer) => !able.includes(printer)).map(({ printerId, qzName }) => ({ printerId, detail: known === null ? 'QZ Tray is not running' : `QZ Tray knows no ${ascii(qzName)}` }));
  qzState.set(known === null ? { is: 'away' } : { is: 'on', printers: able.map(({ name }) => name) });
  const { jobs } = await call(claimQzJobs, { body: { waitMs: able.length > 0 ? waitMs : 0, max: 10, printerIds: able.map(({ printerId }) => printerId), unable } }, present);
  await Promise.all(jobs.map((job) => printOne(client, job)));
  if (able.length === 0) await pauseUnlessRung(againMs, stop);
}

/** Nothing is sent before the server agrees: a lease that ended unnoticed would be printed elsewhere, unmarked. */
async function printOne(client: QzClient, job: QzJob): Promise<void> {
  if (!client.isActive) return tell(job, { state: 'failed', error: 'QZ Tray is not running' });
  const granted = await call(reportQzJob, { params: { jobId: job.id }, body: { leaseId: job.leaseId, state: 'sending' } }).then(() => true, () => false);
  if (granted) await tell(job, await client.print(job));
}

async function tell(job: QzJob, { state, error }: QzOutcome): Promise<void> {
  const endsAt = performance.now() + tellForMs;
  while (performance.now() < endsAt) {
    try {
      await call(reportQzJob, { params: { jobId: job.id }, body: { leaseId: job.leaseId, state, error } });
      return;
    } catch (failure) {
      if (isApiError(failure) && !failure.unanswered && failure.status < 500) return;
      await new Promise((resolve) => { window.setTimeout(resolve, 1000); });
    }
  }
}

const ascii = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?').slice(0, 150);
