import { typed } from '@nova/platform/access';
import { AppError, newId } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import type { Check } from '../domain/check';
import { creditEntry, creditPaper } from '../domain/credit-paper';
import { receiptNumberOf } from '../domain/journal-chain';
import { openRefunds } from '../domain/open-refunds';
import { orderEvent } from '../domain/order-event';
import { appendJournal } from '../repo/journal-append';
import { findCheck } from '../repo/load-check';
import { noteAct } from '../repo/note-act';
import { failRefund, findRefundSeries, numberRefund } from '../repo/refund';
import type { ActingContext } from './acting-context';
import { venueOf } from './venue-of';

/**
 * Ends a refund whose shares all have an outcome, under the order's lock: a credit receipt with a number of the register that gave it, journal entry and paper (S11, S12); or, when nothing went
 * back, its lines are free again. The number series is the last lock. A drawer opens when cash was given.
 */
export async function finishRefund(context: ActingContext, orderId: string, refundId: string): Promise<void> {
  const { trx, actor } = context;
  const check = await read(context, orderId);
  const open = openRefunds(check).find((each) => each.refund.id === refundId);
  const at = await findRefundSeries(trx, orderId, refundId);
  if (open === undefined || at === null || !open.decided) return;
  if (open.given.length === 0) {
    await failRefund(trx, refundId);
    await noteAct(trx, orderId, actor, { type: 'refund-failed', details: { refundId, amountMinor: open.refund.amountMinor } });
    return context.publish(orderEvent('order.changed.v1', await read(context, orderId)));
  }
  const [entry] = await appendJournal(trx, at.series, [{ kind: 'refund', subjectId: refundId, shiftId: at.shiftId, payload: creditEntry(check, open.refund, open.given) }]);
  if (entry === undefined) throw new AppError('internal', 'the journal answered without an entry');
  const number = receiptNumberOf(entry.series, entry.number);
  await numberRefund(trx, { id: refundId, number, hash: entry.hash, at: entry.at });
  await noteAct(trx, orderId, actor, { type: 'credit-receipt', details: { refundId, number, amountMinor: open.refund.givenMinor, tipMinor: open.refund.givenTipMinor } });
  const after = await read(context, orderId);
  const refund = after.refunds.find((each) => each.id === refundId) ?? open.refund;
  const { amountMinor, tipMinor, lines, reasonId, givenMinor, givenTipMinor } = refund;
  await context.publish(orderEvent('order.refunded.v1', after, { refundId, creditNumber: number, amountMinor, tipMinor, givenMinor, givenTipMinor, reasonId, lines, refundedMinor: after.refundedMinor, refundShiftId: at.shiftId }));
  const venue = venueOf(check.locationId);
  printing().enqueue(context, [{
    jobId: newId(), locationId: check.locationId, target: { registerId: at.registerId }, document: { type: 'credit-receipt', data: creditPaper(after, refund, venue, { registerName: at.registerName, hash: entry.hash, copy: 0 }) },
    locale: null, subjectId: orderId, correlationId: at.correlationId, mark: 'none', opensDrawer: open.given.some((share) => venue.tenderTypes.find((tender) => tender.id === share.tenderTypeId)?.opensDrawer === true && share.tenderKind === 'cash'),
  }]);
}

async function read(context: ActingContext, orderId: string): Promise<Check> {
  const check = await findCheck(typed(context.trx), orderId);
  if (check === null) throw new AppError('internal', `order ${orderId} is gone under its own lock`);
  return check;
}
