import type { JournalEntry } from '../journal/entry';
import { PrinterAway, PrinterConnection } from '../printer/connection';
import { asciiReason } from '../server/report-outcomes';
import type { Timing } from '../timing';

/**
 * What became of a paper that was under way when the agent died. The printer remembers no job, but it counts its cuts, and it answers that
 * question only after everything it had received: exactly one cut more means that this paper is out. Anything else is uncertain.
 */
export async function resolveEntry(entry: JournalEntry, timing: Timing): Promise<Pick<JournalEntry, 'step' | 'error'>> {
  if (entry.cutsBefore === null) return { step: 'uncertain', error: 'the agent stopped while printing, and the printer keeps no count' };
  let connection: PrinterConnection | null = null;
  try {
    connection = await PrinterConnection.open(entry.address, timing.connectMs);
    const cuts = await connection.cuts(timing.resolveMs);
    if (cuts === entry.cutsBefore + 1) return { step: 'done', error: null };
    return { step: 'uncertain', error: cuts === null ? 'the agent stopped while printing, and the printer does not answer' : `the agent stopped while printing; ${cuts - entry.cutsBefore} papers were cut since` };
  } catch (error) {
    if (!(error instanceof PrinterAway)) throw error;
    return { step: 'uncertain', error: asciiReason(`the agent stopped while printing, and the printer cannot be asked: ${error.message}`) };
  } finally {
    connection?.close();
  }
}
