import { PrinterAway, PrinterConnection } from './printer/connection';
import type { PrinterState } from './printer/printer-state';
import type { Lanes } from './lanes/lanes';
import { pause } from './pause';
import type { Printers } from './printers';
import { asciiReason } from './server/report-outcomes';
import type { Timing } from './timing';

interface Parts { printers: Printers; lanes: Lanes; timing: Timing }

/** Asks every idle printer how it is, again and again: staff see an empty roll before the next order does, and work waits where it can be printed. */
export async function watchPrinters({ printers, lanes, timing }: Parts, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await Promise.all(printers.all.filter(({ id }) => !lanes.isBusy(id)).map(({ id, address }) => lanes.run(id, async () => printers.seen(id, await ask(address, timing)))));
    await pause(timing.watchMs, stop);
  }
}

async function ask(address: string, timing: Timing): Promise<PrinterState> {
  let connection: PrinterConnection | null = null;
  try {
    connection = await PrinterConnection.open(address, timing.connectMs);
    return await connection.state(timing.statusMs);
  } catch (error) {
    if (!(error instanceof PrinterAway)) throw error;
    return { status: 'offline', detail: asciiReason(error.message).slice(0, 200) };
  } finally {
    connection?.close();
  }
}
