import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, newId, refuse, type Outcome } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import { printCreditReceipt as contract } from '../../../contracts/print-credit-receipt';
import { creditPaper } from '../domain/credit-paper';
import { appendJournal } from '../repo/journal-append';
import { countCreditCopy, findRefundSeries } from '../repo/refund';
import { enterOrder } from './enter-order';
import { noteMoney } from './note-money';
import { venueOf } from './venue-of';

/** Prints a credit receipt again. It says DUPLICATE, is counted on the refund and written to the journal (S11, S12). Refuses `not_found`, `wrong_state` while it has no number, `no_printer`. */
export function printCreditReceipt(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'print-receipt');
      if (!entered.ok) return entered;
      const { check, shift } = entered.value;
      const refund = check.refunds.find((each) => each.id === params.refundId);
      const at = await findRefundSeries(context.trx, check.id, params.refundId);
      if (refund === undefined || at === null) return refuse('not_found', 'There is no such refund of this check.', { refundId: params.refundId });
      if (refund.state !== 'numbered') return refuse('wrong_state', 'This refund has no credit receipt yet.', { state: refund.state, version: check.version });
      const { copy, hash } = await countCreditCopy(context.trx, refund.id);
      const [jobId] = printing().enqueue(context, [{
        jobId: newId(), locationId: check.locationId, target: { registerId: actor.registerId ?? shift.registerId }, document: { type: 'credit-receipt', data: creditPaper(check, refund, venueOf(check.locationId), { registerName: at.registerName, hash, copy }) },
        locale: null, subjectId: check.id, correlationId: actor.correlationId, mark: 'duplicate', opensDrawer: false,
      }]);
      if (jobId === undefined) return refuse('no_printer', 'No receipt printer is set up for this register.');
      await noteMoney(context, { orderId: check.id, operationIds: [], fact: { type: 'credit-receipt-printed-again', details: { refundId: refund.id, copy } } });
      await appendJournal(context.trx, shift.series, [{ kind: 'refund-duplicate', subjectId: refund.id, shiftId: shift.id, payload: { orderId: check.id, refundId: refund.id, creditNumber: refund.number, copy } }]);
      return done({ jobId, copy });
    },
  });
}
