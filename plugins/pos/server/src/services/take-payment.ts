import { payments } from '@nova/payments/access';
import { platform, type Actor, type CommandContext } from '@nova/platform/access';
import type { Input, Reply, TenderType } from '@nova/platform/contracts';
import { done, refuse, roundToStep, type Outcome } from '@nova/platform/pure';
import { takePayment as contract } from '../../../contracts/take-payment';
import { dueMinor, isSettled, type Check } from '../domain/check';
import { orderView } from '../domain/order-view';
import { tenderObjection } from '../domain/tender-objection';
import { payShare } from '../repo/order-share';
import type { GateShift } from '../repo/shift-gate';
import { closeOrder } from './close-order';
import { enterOrder } from './enter-order';
import { openDrawer } from './open-drawer';
import { saveOrder } from './save-order';
import { venueOf } from './venue-of';

type Body = Input<typeof contract>['body'];
type Payment = Reply<typeof contract>['payment'];

/**
 * Takes a tender on the acting device's register (S1). Locks shift, order, operation, number series, in this order. When all of it is paid and nothing is under way the check
 * closes with its receipt, in the same transaction. An amount of 0 closes a check on which nothing is due (all of it was free), with no tip, nothing handed over and no share.
 * A planned share may be named, once, with its own amount. Refuses `device_required`, `version_conflict`, `order_empty`, `not_found` (tender, share), `shares_do_not_add_up`, `amount_exceeds_due`, `invalid_input`, and what payments refuses.
 * Round trips: BEGIN, lock, payments' own, balance, then part payment: save, and journal where its drawer opens; closing: journal (2), save, print job; command row, COMMIT.
 */
export function takePayment(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'take-payment', { gateOn: 'register', version: body.version });
      if (!entered.ok) return entered;
      const { check, shift, now } = entered.value;
      const tender = venueOf(check.locationId).tenderTypes.find((each) => each.id === body.tenderTypeId);
      if (tender === undefined) return refuse('not_found', 'There is no such tender here.', { tenderTypeId: body.tenderTypeId });
      if (tender.kind === 'card') return refuse('tender_not_allowed', 'Money of this tender goes through its provider: ask for the card.', { tenderTypeId: tender.id });
      const refusal = tenderObjection(check, body);
      if (refusal !== null) return refusal;
      const paid = body.amountMinor === 0 ? done(free(body.operationId)) : await record(context, check, shift, tender, body);
      if (!paid.ok) return paid;
      const payment = paid.value;
      if (body.share !== undefined) await payShare(context.trx, { orderId: check.id, number: body.share, operationId: payment.id, amountMinor: payment.amountMinor });
      const credited = body.amountMinor === 0 ? check : withPayment(check, payment, tender, now, body.share);
      if (isSettled(credited)) {
        const { order, receiptJobId } = await closeOrder(context, credited, shift, now, tender.opensDrawer);
        return done({ order: orderView(order), payment, receiptJobId });
      }
      const fact = { type: 'paid', details: { operationId: payment.id, tenderTypeId: tender.id, amountMinor: payment.amountMinor } };
      const order = await saveOrder(context, { before: credited, after: credited, fact, event: 'order.changed.v1' });
      // No receipt opens the drawer for a part: change is given all the same.
      if (tender.opensDrawer) await openDrawer(context, shift, { kind: 'drawer-opened', subjectId: payment.id, payload: { kind: 'payment', orderId: check.id, orderNumber: check.number, amountMinor: payment.amountMinor, tipMinor: payment.tipMinor, actorId: actor.id ?? actor.kind } });
      return done({ order: orderView(order), payment, receiptJobId: null });
    },
  });
}

async function record(context: CommandContext<unknown>, check: Check, shift: GateShift, tender: TenderType, body: Body): Promise<Outcome<Payment>> {
  // Who pays a share settles it, as who pays the whole settles that: cash is rounded and gives change (O7).
  const settlesDue = body.share !== undefined || body.amountMinor === dueMinor(check);
  const cashRoundingMinor = venueOf(check.locationId).location.cashRoundingMinor;
  const exactMinor = body.amountMinor + body.tipMinor;
  const payableMinor = tender.kind === 'cash' && settlesDue ? roundToStep(exactMinor, cashRoundingMinor) : exactMinor;
  const recorded = await payments().recordManualTender(context, {
    operationId: body.operationId, reference: check.id, locationId: check.locationId, registerId: shift.registerId, shiftId: shift.id, tenderTypeId: tender.id, tenderKind: tender.kind, currency: check.currency,
    amountMinor: body.amountMinor, tipMinor: body.tipMinor, tenderedMinor: body.tenderedMinor ?? payableMinor, cashRoundingMinor, settlesDue, externalReference: body.reference, correlationId: context.actor.correlationId,
  });
  if (!recorded.ok) return recorded;
  const { operationId, ...amounts } = recorded.value;
  return done({ id: operationId, ...amounts });
}

const free = (id: string): Payment => ({ id, amountMinor: 0, tenderedMinor: 0, changeMinor: 0, tipMinor: 0, roundingMinor: 0 });

/** The order as the projection on `payment.captured.v1` has just written it. */
const withPayment = (check: Check, payment: Payment, tender: TenderType, at: string, share: number | undefined): Check => ({
  ...check, shares: check.shares.map((each) => (each.number === share ? { ...each, paidMinor: payment.amountMinor } : each)), version: check.version + 1, staysOpen: false, paidMinor: check.paidMinor + payment.amountMinor, payments: [...check.payments, { ...payment, tenderTypeId: tender.id, tenderName: tender.name, kind: tender.kind, at }],
});
