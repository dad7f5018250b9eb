import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, sumMinor, type Outcome } from '@nova/platform/pure';
import { voidOrder as contract } from '../../../contracts/void-order';
import { activeLines, pendingMinor, type Check } from '../domain/check';
import { fireDelta } from '../domain/fire-delta';
import { orderView } from '../domain/order-view';
import { reprice } from '../domain/reprice';
import { appendJournal } from '../repo/journal-append';
import { approve } from './approve';
import { enterOrder } from './enter-order';
import { movePortions } from './move-portions';
import { pricingOf } from './pricing-of';
import { requireReason } from './require-reason';
import { tellKitchen } from './tell-kitchen';
import { venueOf } from './venue-of';

/**
 * Takes back a whole check that the kitchen had something of (O6): its lines are voided, its total is 0, its table wants cleaning (O1). The kitchen is told in the
 * same transaction (O4, O5), the journal gets one entry (S12). Refuses `version_conflict`, `order_has_payments`, `wrong_state` when nothing was ever fired (cancel it),
 * `not_found` (reason), `approval_required`, `approval_refused`. Round trips: BEGIN, lock, approval when one is brought, save with tickets, journal, papers with command row and COMMIT.
 */
export function voidOrder(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'void-order', { version: body.version });
      if (!entered.ok) return entered;
      const { check, shift, now, nextState, limits, voidedMinor } = entered.value;
      const refusal = objection(check, body);
      if (!refusal.ok) return refusal;
      const gone = activeLines(check);
      const amountMinor = sumMinor(gone.map((line) => line.totalMinor));
      const lines = check.lines.map((line) => (line.state === 'active' ? { ...line, state: 'voided' as const, version: line.version + 1 } : line));
      const priced = reprice({ ...check, state: nextState }, lines, pricingOf(check));
      if (!priced.ok) return priced;
      const needs = voidedMinor + amountMinor > venueOf(check.locationId).rules.approval.voidAboveMinor;
      const approver = needs ? await approve(context, { act: 'pos.approve.void', subjectId: check.id, amountMinor, subjectVersion: check.version }, body.approvalId) : done(null);
      if (!approver.ok) return approver;
      const facts = { amountMinor, reasonId: body.reasonId, note: body.note, approverId: approver.value };
      const after: Check = { ...priced.value, adjustments: [], closedAt: now, closedShiftId: shift.id };
      if (limits.length > 0) await movePortions(context, check, after, limits);
      const { saved, tickets } = await tellKitchen(context, { before: check, after, deltas: fireDelta(lines).filter((delta) => delta.line.state !== 'active'), now, type: 'voided', details: { ...facts, lines: gone.map(({ id, itemId, quantity, totalMinor }) => ({ lineId: id, itemId, quantity, totalMinor })) } });
      await appendJournal(context.trx, shift.series, [{
        kind: 'order-voided', subjectId: check.id, shiftId: shift.id,
        payload: { orderId: check.id, orderNumber: check.number, actorId: actor.id, lines: gone.map(({ itemId, quantity, totalMinor }) => ({ itemId, quantity, totalMinor })), ...facts },
      }]);
      return done({ order: orderView(saved), tickets });
    },
  });
}

function objection(check: Check, { reasonId }: Input<typeof contract>['body']): Outcome<null> {
  if (check.paidMinor + pendingMinor(check) > 0) return refuse('order_has_payments', 'Something was paid on this check already.', { paidMinor: check.paidMinor, pendingMinor: pendingMinor(check) });
  if (check.firedAt === null) return refuse('wrong_state', 'The kitchen never had anything of it. Cancel the check instead.', { state: check.state, version: check.version });
  return requireReason(check.locationId, reasonId, 'void');
}
