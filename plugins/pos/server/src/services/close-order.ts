import { newId } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import type { Check } from '../domain/check';
import { receiptPaper } from '../domain/check-paper';
import { receiptNumberOf } from '../domain/journal-chain';
import { receiptEntry } from '../domain/receipt-entry';
import { appendJournal } from '../repo/journal-append';
import type { GateShift } from '../repo/shift-gate';
import type { ActingContext } from './acting-context';
import { saveOrder } from './save-order';
import { venueOf } from './venue-of';

/**
 * Closes a check on which nothing is due any more: receipt number and journal entry (the number series is the last lock, S11, S12), state, tax per rate,
 * dirty table (O1), receipt. In the caller's transaction. Round trips: journal (2), save, print job.
 */
export async function closeOrder(context: ActingContext, check: Check, shift: GateShift, now: string, opensDrawer: boolean): Promise<{ order: Check; receiptJobId: string | null }> {
  const [entry] = await appendJournal(context.trx, shift.series, [{ kind: 'receipt', subjectId: check.id, shiftId: shift.id, payload: receiptEntry(check) }]);
  if (entry === undefined) throw new Error('the journal answered without an entry');
  const receiptNumber = receiptNumberOf(entry.series, entry.number);
  const after: Check = { ...check, state: 'closed', staysOpen: false, closedAt: now, closedShiftId: shift.id, closing: check.closing + 1, receiptNumber, receiptHash: entry.hash };
  const order = await saveOrder(context, { before: check, after, fact: { type: 'closed', details: { receiptNumber, totalMinor: check.totalMinor } }, event: 'order.closed.v1', payload: { receiptNumber, closedShiftId: shift.id } });
  const [receiptJobId = null] = printing().enqueue(context, [{
    jobId: newId(), locationId: check.locationId, target: { registerId: shift.registerId }, document: { type: 'receipt', data: receiptPaper(after, venueOf(check.locationId), shift.registerName, 0) }, locale: null,
    subjectId: check.id, correlationId: context.actor.correlationId, mark: 'none', opensDrawer,
  }]);
  return { order, receiptJobId };
}
