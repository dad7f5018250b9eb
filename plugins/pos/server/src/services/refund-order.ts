import { payments, type RefundResult } from '@nova/payments/access';
import { platform, type Actor, type CommandContext } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { AppError, done, refuse, sumMinor, type Outcome } from '@nova/platform/pure';
import { refundOrder as contract } from '../../../contracts/refund-order';
import type { Check } from '../domain/check';
import { linesToRefund, type LineToRefund } from '../domain/refundable-lines';
import { insertRefund } from '../repo/refund';
import type { GateShift } from '../repo/shift-gate';
import { settleNow, reasonWords, type PlannedMoney } from './answer-now';
import { approve } from './approve';
import { enterOrder } from './enter-order';
import { noteMoney } from './note-money';
import { requireReason } from './require-reason';
import { venueOf } from './venue-of';

type Body = Input<typeof contract>['body'];

/**
 * Gives money of a closed check back, on the acting register and its open shift (S1). Payments works out and draws the shares under the ceilings of the tenders, this service those of the lines (P4);
 * shares by hand are settled when it commits, shares through a provider afterwards. When the last one has an outcome the refund gets its credit receipt (S11).
 * Refuses `device_required`, `version_conflict`, `wrong_state` (not closed), `not_found` (reason, tender), `approval_required`, `approval_refused`, what payments refuses, and `payment_failed` when nothing went back.
 */
export async function refundOrder(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  const planned = await platform().command<unknown, PlannedMoney>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'refund-order', { gateOn: 'register', version: body.version });
      if (!entered.ok) return entered;
      const { check, shift } = entered.value;
      const reason = requireReason(check.locationId, body.reasonId, 'refund');
      if (!reason.ok) return reason;
      const given = await plan(context, check, shift, body);
      if (!given.ok) return given;
      const approver = await allow(context, check, given.value, body.approvalId);
      if (!approver.ok) return approver;
      await write(context, { check, shift, body, given: given.value, approverId: approver.value });
      return done({ orderId: check.id, operationIds: given.value.shares.map((share) => share.id) });
    },
  });
  if (!planned.ok) return planned;
  const order = await settleNow(actor, planned.value);
  const refund = order.refunds.find((each) => each.id === body.refundId);
  if (refund === undefined) throw new AppError('internal', `refund ${body.refundId} is not on its check`);
  if (refund.state !== 'failed') return done({ order, refund });
  const reasonCode = order.operations.find((operation) => operation.refundId === refund.id)?.reasonCode ?? null;
  return refuse('payment_failed', `The provider gave nothing back${reasonWords(reasonCode)}.`, { refundId: refund.id, reasonCode, version: order.version });
}

/** What each line and each tender gives back, planned and drawn. The amounts follow from the check, so approval is asked for afterwards, in the same transaction. */
async function plan(context: CommandContext<unknown>, check: Check, shift: GateShift, body: Body): Promise<Outcome<RefundResult>> {
  const { location, rules, tenderTypes } = venueOf(check.locationId);
  const cash = tenderTypes.find((tender) => tender.kind === 'cash');
  if (cash === undefined && body.to.way === 'cash') return refuse('not_found', 'No cash is taken or given here.', { kind: 'cash' });
  return payments().refundPayment(context, {
    refundId: body.refundId, reference: check.id, lines: body.what.by === 'line' ? linesToRefund(check) : [], terms: { what: body.what, tipMinor: body.tipMinor, to: body.to },
    rules: { cashForOtherTenders: rules.refund.cashForCards, cashRoundingMinor: location.cashRoundingMinor }, cashTenderTypeId: cash?.id ?? '',
    registerId: shift.registerId, shiftId: shift.id, correlationId: context.actor.correlationId,
  });
}

/** Asks for somebody who may when what goes back without a second person comes to more than the house lets staff give: this refund and those before it, so that many small ones do not get by. One that failed gave nothing. */
async function allow(context: CommandContext<unknown>, check: Check, { amountMinor, tipMinor }: RefundResult, approvalId: string | undefined): Promise<Outcome<string | null>> {
  const unapproved = check.refunds.filter((refund) => refund.state !== 'failed' && refund.approverId === null);
  const needs = sumMinor(unapproved.map((refund) => refund.amountMinor + refund.tipMinor)) + amountMinor + tipMinor > venueOf(check.locationId).rules.approval.refundAboveMinor;
  return needs ? approve(context, { act: 'pos.approve.refund', subjectId: check.id, amountMinor: amountMinor + tipMinor, subjectVersion: check.version }, approvalId) : done(null);
}

interface Given { readonly check: Check; readonly shift: GateShift; readonly body: Body; readonly given: RefundResult; readonly approverId: string | null }

async function write(context: CommandContext<unknown>, { check, shift, body, given, approverId }: Given): Promise<void> {
  const { actor } = context;
  const { refundId, reasonId, note } = body;
  const { amountMinor, tipMinor, lines } = given;
  const before = new Map(linesToRefund(check).map((line) => [line.lineId, line]));
  await insertRefund(context.trx, { id: refundId, orderId: check.id, shift, way: body.to.way, amountMinor, tipMinor, reasonId, note, actor, approverId, lines: lines.map((line) => drawnOn(line, before.get(line.lineId))) });
  const details = { refundId, way: body.to.way, amountMinor, tipMinor, reasonId, note, approverId, lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity })) };
  await noteMoney(context, { orderId: check.id, operationIds: given.shares.map((share) => share.id), approverId, fact: { type: 'refunded', details } });
  context.audit({ details: { refundId, amountMinor, tipMinor, reasonId, way: body.to.way } });
}

/** A line of the refund with its ceiling. Payments plans lines of the check only. */
const drawnOn = <T extends object>(line: T, before: LineToRefund | undefined) => ({ ...line, worthMinor: before?.totalMinor ?? 0, refundedQuantity: before?.refundedQuantity ?? 0, refundedMinor: before?.refundedMinor ?? 0 });
