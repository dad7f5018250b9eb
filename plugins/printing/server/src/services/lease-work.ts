import { platform } from '@nova/platform/access';
import type { PrintChannel, Printer, Venue } from '@nova/platform/contracts';
import { newId } from '@nova/platform/pure';
import { leaseMs } from '../domain/attempt-limits';
import { processIdOf } from '../domain/process-id';
import { workTopic } from '../domain/work-topic';
import { countStep } from '../jobs/metrics';
import { claimHeads } from '../repo/claim-heads';
import { failUnrenderable } from '../repo/find-jobs';
import type { JobRow, PrintingTables } from '../repo/tables';

/** A job whose rest is over pokes nobody, so a waiting poll looks again this often. */
const lookAgainMs = 1000;

export interface Wish {
  readonly locationId: string;
  readonly channel: PrintChannel;
  /** Who will hold the leases. */
  readonly holder: string;
  readonly max: number;
  /** Printers for which work is wanted, of those that the location has now. */
  wants(printer: Printer): boolean;
}

/** Makes the paper of a leased job. What it throws means that this paper can never be made. */
export type Make<T> = (job: JobRow, printer: Printer, venue: Venue) => Promise<T>;

/** Leases what waits for a channel, at most one job of each printer, and makes the papers. */
export async function leaseWork<T>({ locationId, channel, holder, max, wants }: Wish, make: Make<T>): Promise<T[]> {
  const venue = platform().content.venue(locationId);
  if (venue === null) return [];
  const printers = new Map(venue.printers.filter(wants).map((printer) => [printer.id, printer]));
  const leases = Array.from({ length: max }, () => newId()).map((id, index) => ({ n: index + 1, id, process_id: processIdOf(id) }));
  const rows = await claimHeads(platform().db<PrintingTables>(), { locationId, agentId: holder, channel, printerIds: [...printers.keys()], leaseMs, leases });
  const made = await Promise.all(rows.map(async (row) => {
    const printer = printers.get(row.printer_id);
    if (printer === undefined) return null;
    return make(row, printer, venue).catch((error: unknown) => giveUp(row, error));
  }));
  return made.filter((job): job is Awaited<T> & NonNullable<T> => job !== null);
}

/**
 * Long poll: looks, sleeps until the location is woken or the time is over, looks again. `gone` aborts when whoever asks hangs up: a lease
 * for nobody would hold its printer until it runs out.
 */
export async function waitForWork<T>(wish: Wish, waitMs: number, gone: AbortSignal, make: Make<T>): Promise<T[]> {
  const endsAt = performance.now() + waitMs;
  while (!gone.aborted) {
    const found = new AbortController();
    const leftMs = endsAt - performance.now();
    const woken = platform().events.wait(workTopic(wish.locationId), Math.max(0, Math.min(leftMs, lookAgainMs)), AbortSignal.any([gone, found.signal]));
    const jobs = await leaseWork(wish, make);
    if (jobs.length > 0 || leftMs <= 0) {
      found.abort();
      return jobs;
    }
    await woken;
  }
  return [];
}

/** A paper that cannot be made must not hold back the next one; the job waits for a person. */
async function giveUp(row: JobRow, error: unknown): Promise<null> {
  platform().log.error({ err: error, jobId: row.id, correlationId: row.correlation_id }, 'this paper cannot be made');
  await failUnrenderable(platform().db<PrintingTables>(), row.id, row.lease_id as string, 'the paper cannot be made; see the server log');
  countStep('failed');
  return null;
}
