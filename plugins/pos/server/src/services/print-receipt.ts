import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, newId, refuse, type Outcome } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import { printReceipt as contract } from '../../../contracts/print-receipt';
import { receiptPaper } from '../domain/check-paper';
import { appendJournal } from '../repo/journal-append';
import { readRegisterName } from '../repo/register-name';
import { enterOrder } from './enter-order';
import { saveOrder } from './save-order';
import { venueOf } from './venue-of';

/**
 * Prints the receipt of a closed check again. It says DUPLICATE, is counted on the check and written to the journal (S11, S12).
 * Refuses `no_printer`: paper is all that this act is for. Round trips: BEGIN, lock, register, print job, save, journal (2), command row, COMMIT.
 */
export function printReceipt(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'print-receipt');
      if (!entered.ok) return entered;
      const { check, shift } = entered.value;
      const copy = check.receiptCopies + 1;
      const venue = venueOf(check.locationId);
      const registerName = await readRegisterName(context.trx, check.closedShiftId ?? shift.id);
      const [jobId] = printing().enqueue(context, [{
        jobId: newId(), locationId: check.locationId, target: { registerId: actor.registerId ?? shift.registerId }, document: { type: 'receipt', data: receiptPaper(check, venue, registerName, copy) }, locale: null,
        subjectId: check.id, correlationId: actor.correlationId, mark: 'duplicate', opensDrawer: false,
      }]);
      if (jobId === undefined) return refuse('no_printer', 'No receipt printer is set up for this register.');
      await saveOrder(context, { before: check, after: { ...check, receiptCopies: copy }, fact: { type: 'receipt-printed-again', details: { copy } }, event: 'order.changed.v1' });
      await appendJournal(context.trx, shift.series, [{ kind: 'duplicate', subjectId: check.id, shiftId: shift.id, payload: { orderId: check.id, receiptNumber: check.receiptNumber, copy } }]);
      return done({ jobId, copy });
    },
  });
}
