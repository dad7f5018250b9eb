import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import { setTaxExempt as contract } from '../../../contracts/set-tax-exempt';
import { orderView } from '../domain/order-view';
import { reprice } from '../domain/reprice';
import { approve } from './approve';
import { reopened } from './change-line';
import { enterOrder } from './enter-order';
import { pricingOf } from './pricing-of';
import { requireReason } from './require-reason';
import { saveOrder } from './save-order';

/**
 * Frees a check of tax or takes that back; all its lines are taxed anew, pinned ones too (O9). Freeing needs approval.
 * Refuses `version_conflict`, `not_found` (reason), `order_has_payments`, `approval_required`, `approval_refused`.
 * Round trips: BEGIN, lock, approval when one is brought, save, command row with COMMIT.
 */
export function setTaxExempt(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  const { exemption } = body;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'adjust-order', { version: body.version });
      if (!entered.ok) return entered;
      const { check, now, nextState } = entered.value;
      const reason = exemption === null ? done(null) : requireReason(check.locationId, exemption.reasonId, 'tax-exempt');
      if (!reason.ok) return reason;
      // Forgetting what a pinned charge was counted of has it counted, and taxed, anew.
      const serviceCharge = check.serviceCharge === null ? null : { ...check.serviceCharge, baseMinor: 0 };
      const base = { ...reopened(check, nextState, now), taxExempt: exemption, serviceCharge };
      const after = reprice(base, check.lines.map((line) => ({ ...line, pinned: false })), pricingOf(check));
      if (!after.ok) return after;
      const approver = exemption === null ? done(null) : await approve(context, { act: 'pos.approve.tax-exempt', subjectId: check.id, amountMinor: check.taxMinor, subjectVersion: check.version }, body.approvalId);
      if (!approver.ok) return approver;
      const fact = exemption === null
        ? { type: 'tax-exemption-removed', details: {} }
        : { type: 'tax-exempted', details: { taxMinor: check.taxMinor, reasonId: exemption.reasonId, note: exemption.note, approverId: approver.value } };
      return done({ order: orderView(await saveOrder(context, { before: check, after: after.value, fact, event: 'order.changed.v1' })) });
    },
  });
}
