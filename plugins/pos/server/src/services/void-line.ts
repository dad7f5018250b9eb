import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { voidLine as contract } from '../../../contracts/void-line';
import { fireDelta } from '../domain/fire-delta';
import { orderView } from '../domain/order-view';
import { reprice } from '../domain/reprice';
import { piecesMinor, withoutPieces } from '../domain/void-pieces';
import { appendJournal } from '../repo/journal-append';
import { approve } from './approve';
import { approveGrowth } from './approve-growth';
import { reopened } from './change-line';
import { enterOrder } from './enter-order';
import { findLine } from './find-line';
import { movePortions } from './move-portions';
import { pricingOf } from './pricing-of';
import { requireReason } from './require-reason';
import { tellKitchen } from './tell-kitchen';
import { venueOf } from './venue-of';

/**
 * Takes back a fired line or some of its pieces (O6); what nobody approved before counts along, so that many small voids do not get by. The kitchen gets the difference of this line in the same transaction (O4, O5), the journal an entry (S12).
 * Refuses `line_changed` (O3), `line_not_fired`, `invalid_input` above the quantity, `not_found` (reason), `order_has_payments`, `approval_required`, `approval_refused`.
 * Round trips: BEGIN, lock, approval when one is brought, save with tickets, journal, papers with command row and COMMIT.
 */
export function voidLine(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'void-line');
      if (!entered.ok) return entered;
      const { check, shift, now, nextState, limits, voidedMinor } = entered.value;
      const found = findLine(check, params.lineId, body.lineVersion);
      if (!found.ok) return found;
      const line = found.value;
      const pieces = body.quantity ?? line.quantity;
      if (line.firedQuantity === 0) return refuse('line_not_fired', 'The kitchen does not have it yet. Remove the line instead.', { lineId: line.id });
      if (pieces > line.quantity) return refuse('invalid_input', 'There are not so many on the line.', { fields: [{ path: 'body.quantity', reason: `at most ${line.quantity}` }] });
      const reason = requireReason(check.locationId, body.reasonId, 'void');
      if (!reason.ok) return reason;
      const amountMinor = piecesMinor(line, pieces);
      const voided = withoutPieces(line, pieces);
      const after = reprice(reopened(check, nextState, now), check.lines.map((each) => (each.id === line.id ? voided : each)), pricingOf(check));
      if (!after.ok) return after;
      const needs = voidedMinor + amountMinor > venueOf(check.locationId).rules.approval.voidAboveMinor;
      // One question: whoever allows the void has seen what is left of the check, and allows what discounts take of it.
      const approver = needs ? await approve(context, { act: 'pos.approve.void', subjectId: line.id, amountMinor, subjectVersion: line.version }, body.approvalId) : await approveGrowth(context, check, after.value, body.approvalId);
      if (!approver.ok) return approver;
      const facts = { lineId: line.id, itemId: line.itemId, quantity: pieces, amountMinor, reasonId: body.reasonId, note: body.note, approverId: approver.value };
      if (limits.length > 0) await movePortions(context, check, after.value, limits);
      const { saved, tickets } = await tellKitchen(context, { before: check, after: after.value, deltas: fireDelta([voided]), now, type: 'line-voided', details: facts });
      await appendJournal(context.trx, shift.series, [{ kind: 'line-voided', subjectId: check.id, shiftId: shift.id, payload: { orderId: check.id, orderNumber: check.number, actorId: actor.id, ...facts } }]);
      return done({ order: orderView(saved), tickets });
    },
  });
}
