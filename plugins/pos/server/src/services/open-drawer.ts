import type { CommandContext } from '@nova/platform/access';
import { newId } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import { appendJournal, type NewJournalEntry } from '../repo/journal-append';
import type { GateShift } from '../repo/shift-gate';

/**
 * The one way in which a drawer opens without a receipt: an entry in the journal of its register says why (S7, S12), and a job that prints nothing opens it through the receipt printer.
 * A register without a printer has a key. The number series is the last lock. One round trip.
 */
export async function openDrawer(context: CommandContext<unknown>, shift: Pick<GateShift, 'id' | 'locationId' | 'registerId' | 'registerName' | 'series'>, entry: Omit<NewJournalEntry, 'shiftId'>): Promise<void> {
  await appendJournal(context.trx, shift.series, [{ ...entry, shiftId: shift.id }]);
  printing().enqueue(context, [{
    jobId: newId(), locationId: shift.locationId, target: { registerId: shift.registerId }, document: { type: 'drawer', data: { registerName: shift.registerName } },
    locale: null, subjectId: entry.subjectId, correlationId: context.actor.correlationId, mark: 'none', opensDrawer: true,
  }]);
}
