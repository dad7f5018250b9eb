import { pause } from '../pause';
import type { Timing } from '../timing';
import { PrinterAway, type PrinterConnection } from './connection';
import type { PrinterState } from './printer-state';

interface Watch {
  readonly timing: Pick<Timing, 'progressMs' | 'statusMs' | 'silenceMs' | 'paperMs' | 'processIdGraceMs'>;
  /** Called about every `progressMs` with what the printer says of itself. */
  progress(state: PrinterState): Promise<void>;
}

/**
 * Waits until the printer has said that the paper with this process id is out; listen before the bytes are sent, so call it first.
 * A printer that does not know process ids still answers the sensor request at the end of the document (GS r), in order: when that came and
 * the grace is over, a ready printer is believed. Throws PrinterAway when the printer falls silent or the connection breaks.
 */
export async function awaitPaper(connection: PrinterConnection, processId: string, watch: Watch): Promise<void> {
  const { timing } = watch;
  const seen = new AbortController();
  let sensorAt: number | null = null;
  let out = false;
  const stop = connection.listen((reply) => {
    if (reply.kind === 'process-id' && reply.id === processId) { out = true; seen.abort(); }
    if (reply.kind === 'paper-sensor') sensorAt ??= performance.now();
  });
  connection.whenBroken(() => seen.abort());
  const startedAt = performance.now();
  try {
    while (!seen.signal.aborted) {
      await pause(timing.progressMs, seen.signal);
      if (seen.signal.aborted) break;
      const state = await stateNow(connection, timing);
      if (state !== null) await watch.progress(state);
      const now = performance.now();
      if (now - connection.heardAt > timing.silenceMs) throw new PrinterAway('the printer fell silent while printing');
      if (sensorAt !== null && state?.status === 'ready' && now - sensorAt > timing.processIdGraceMs) return;
      if (now - startedAt > timing.paperMs) throw new PrinterAway('the printer never said that the paper is out');
    }
    if (!out) throw new PrinterAway('the connection broke while printing');
  } finally {
    stop();
  }
}

/** Null: no answer this time; silence is judged over longer. */
async function stateNow(connection: PrinterConnection, timing: Pick<Timing, 'statusMs'>): Promise<PrinterState | null> {
  try {
    return await connection.state(timing.statusMs);
  } catch {
    return null;
  }
}
