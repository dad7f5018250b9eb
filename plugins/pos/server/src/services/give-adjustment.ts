import type { CommandContext } from '@nova/platform/access';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { Adjustment, Check } from '../domain/check';
import { discountShare, exceedsShare } from '../domain/discount-share';
import { reprice } from '../domain/reprice';
import { approve } from './approve';
import { reopened } from './change-line';
import type { EnteredOrder } from './enter-order';
import { pricingOf } from './pricing-of';
import { requireReason } from './require-reason';
import { saveOrder } from './save-order';
import { venueOf } from './venue-of';

export interface Gift extends Pick<Adjustment, 'id' | 'lineId' | 'kind' | 'mode' | 'value' | 'reasonId' | 'note'> { readonly approvalId: string | undefined }

/**
 * Puts a discount or comp on an entered check. It is an act on what it is on, so pinned lines there are priced anew (the whole check for one on all of it).
 * Discounts above the house's share, summed with what discounts take there already so that many small ones do not get by, and every comp, ask for approval.
 * Refuses `not_found` (reason), `nothing_to_discount`, `order_has_payments`, `approval_required`, `approval_refused`.
 */
export async function giveAdjustment(context: CommandContext<unknown>, { check, now, nextState }: EnteredOrder, { approvalId, ...gift }: Gift): Promise<Outcome<Check>> {
  const reason = requireReason(check.locationId, gift.reasonId, gift.kind);
  if (!reason.ok) return reason;
  const { actor } = context;
  const fresh: Adjustment = { ...gift, amountMinor: 0, actorId: actor.id, actorName: actor.name, approverId: null, at: now };
  const lines = check.lines.map((line) => {
    if (gift.lineId === null) return { ...line, pinned: false };
    return line.id === gift.lineId ? { ...line, pinned: false, version: line.version + 1 } : line;
  });
  const priced = reprice({ ...reopened(check, nextState, now), adjustments: [...check.adjustments, fresh] }, lines, pricingOf(check));
  if (!priced.ok) return priced;
  const amountMinor = priced.value.adjustments.find((each) => each.id === gift.id)?.amountMinor ?? 0;
  if (amountMinor === 0) return refuse('nothing_to_discount', 'There is nothing left here to take off.', { lineId: gift.lineId });
  const approver = await approved(context, priced.value, { ...gift, amountMinor }, approvalId);
  if (!approver.ok) return approver;
  const after: Check = { ...priced.value, adjustments: priced.value.adjustments.map((each) => (each.id === gift.id ? { ...each, approverId: approver.value } : each)) };
  const { lineId, mode, value, reasonId, note } = gift;
  const fact = { type: gift.kind === 'comp' ? 'comped' : 'discounted', details: { adjustmentId: gift.id, lineId, mode, value, amountMinor, reasonId, note, approverId: approver.value } };
  return done(await saveOrder(context, { before: check, after, fact, event: 'order.changed.v1', payload: { lineIds: lineId === null ? [] : [lineId] } }));
}

type Asked = Pick<Adjustment, 'kind' | 'lineId' | 'amountMinor'>;

async function approved(context: CommandContext<unknown>, after: Check, { kind, lineId, amountMinor }: Asked, approvalId: string | undefined): Promise<Outcome<string | null>> {
  const line = lineId === null ? undefined : after.lines.find((each) => each.id === lineId);
  const subject = { subjectId: lineId ?? after.id, amountMinor, subjectVersion: line === undefined ? after.version : line.version - 1 };
  if (kind === 'comp') return approve(context, { act: 'pos.approve.comp', ...subject }, approvalId);
  return exceedsShare(discountShare(after, lineId), venueOf(after.locationId).rules.approval.discountAbovePpm) ? approve(context, { act: 'pos.approve.discount', ...subject }, approvalId) : done(null);
}
