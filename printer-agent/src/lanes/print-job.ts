import type { LeasedJob } from '@nova/printing/contracts';
import type { Logger } from 'pino';
import type { JournalEntry } from '../journal/entry';
import type { Journal } from '../journal/journal';
import { awaitPaper } from '../printer/await-paper';
import { PrinterAway, PrinterConnection } from '../printer/connection';
import { jobBytes } from '../printer/job-bytes';
import type { PrinterState } from '../printer/printer-state';
import type { ServerClient } from '../server/client';
import { asciiReason } from '../server/report-outcomes';
import { reportSending } from '../server/report-sending';
import { resolveEntry } from './resolve-entry';
import type { Timing } from '../timing';

export interface PrintParts {
  readonly journal: Journal;
  readonly server: ServerClient;
  readonly timing: Timing;
  readonly log: Logger;
  /** What the printer said of itself on the way. */
  seen(printerId: string, state: PrinterState): void;
  /** Printers that did not answer when they were asked for their cuts: asking costs its whole patience, so once is enough. */
  readonly uncounted: Set<string>;
}

/** Time that stays free at the end of a lease: the answer to `sending` must be here before the server takes the job back. */
const marginMs = 2000;

type Outcome = Pick<JournalEntry, 'step' | 'error'>;

/**
 * Prints one leased job and leaves its outcome in the journal; never throws for what a printer or a server does.
 * Before the first byte everything that goes wrong is `failed`, nothing came out. From the first byte on it is `done` when the printer said so,
 * and `uncertain` otherwise.
 */
export async function printJob(job: LeasedJob, parts: PrintParts): Promise<void> {
  const { journal, server, timing, log } = parts;
  const leaseEndsAt = performance.now() + Math.max(0, Date.parse(job.leaseUntil) - Date.now());
  const about = { leaseId: job.leaseId, jobId: job.id, correlationId: job.correlationId, printerId: job.printer.id, address: job.printer.address };
  let connection: PrinterConnection | null = null;
  let cutsBefore: number | null = null;
  let outcome: Outcome;
  try {
    connection = await PrinterConnection.open(job.printer.address, timing.connectMs);
    const state = await connection.state(timing.statusMs);
    parts.seen(job.printer.id, state);
    if (state.status !== 'ready') throw new PrinterAway(state.detail);
    const bytes = jobBytes(job);
    cutsBefore = await countCuts(job.printer.id, connection, parts);
    // Both before the first byte. A crash between the two costs a mark, never an unmarked second paper.
    const [answer] = await Promise.all([reportSending(server, job, timing.requestMs, leaseEndsAt - marginMs), journal.write({ ...about, step: 'sending', error: null, cutsBefore })]);
    outcome = answer === 'granted' ? await send(job, bytes, connection, parts) : ungranted[answer];
    if (outcome.step === 'uncertain') outcome = await askAgain({ ...about, ...outcome, cutsBefore, at: '' }, connection, timing);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof PrinterAway) parts.seen(job.printer.id, connection === null ? { status: 'offline', detail: asciiReason(reason) } : await stateAfter(connection, reason, timing));
    else log.error({ err: error, ...about }, 'this job could not be printed');
    outcome = { step: 'failed', error: asciiReason(reason) };
  }
  connection?.close();
  log.info({ ...about, outcome: outcome.step, reason: outcome.error }, 'print job ended');
  await journal.write({ ...about, ...outcome, cutsBefore });
}

/** No byte left. `reported`: a lease that is another's needs no outcome. */
const ungranted = {
  lost: { step: 'reported', error: 'the lease was lost before the first byte' },
  'server-away': { step: 'failed', error: 'the server could not be asked before the first byte' },
} as const satisfies Record<string, Outcome>;

async function send(job: LeasedJob, bytes: Buffer, connection: PrinterConnection, parts: PrintParts): Promise<Outcome> {
  const { server, timing, log } = parts;
  try {
    let renewedAt = performance.now();
    const paper = awaitPaper(connection, job.processId, {
      timing,
      async progress(state) {
        parts.seen(job.printer.id, state);
        if (performance.now() - renewedAt < timing.renewMs) return;
        renewedAt = performance.now();
        void reportSending(server, job, timing.requestMs, 0).catch((error: unknown) => log.warn({ err: error, jobId: job.id }, 'the lease could not be renewed'));
      },
    });
    await Promise.all([paper, connection.send(bytes)]);
    return { step: 'done', error: null };
  } catch (error) {
    // Bytes may be out, so whatever went wrong, nobody may call it unprinted.
    if (!(error instanceof PrinterAway)) log.error({ err: error, jobId: job.id }, 'printing broke off');
    return { step: 'uncertain', error: asciiReason(error instanceof Error ? error.message : String(error)) };
  }
}

async function countCuts(printerId: string, connection: PrinterConnection, { uncounted, timing }: PrintParts): Promise<number | null> {
  if (uncounted.has(printerId)) return null;
  const cuts = await connection.cuts(timing.statusMs);
  if (cuts === null) uncounted.add(printerId);
  return cuts;
}

/** Often only the conversation broke and the paper came out all the same: its cut says so. */
async function askAgain(entry: JournalEntry, connection: PrinterConnection, timing: Timing): Promise<Outcome> {
  connection.close();
  if (entry.cutsBefore === null) return entry;
  const answer = await resolveEntry(entry, { ...timing, resolveMs: timing.askAgainMs });
  return answer.step === 'done' ? answer : { step: 'uncertain', error: entry.error };
}

async function stateAfter(connection: PrinterConnection, reason: string, timing: Timing): Promise<PrinterState> {
  if (connection.isBroken) return { status: 'offline', detail: asciiReason(reason) };
  return connection.state(timing.statusMs).catch(() => ({ status: 'offline' as const, detail: asciiReason(reason) }));
}
