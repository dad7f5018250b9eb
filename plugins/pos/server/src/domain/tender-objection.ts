import { refuse, type Refusal } from '@nova/platform/pure';
import { activeLines, dueMinor, isSettled, type Check } from './check';
import { sharesOf } from './order-shares';

interface Tender { readonly amountMinor: number; readonly tipMinor: number; readonly tenderedMinor?: number | undefined; readonly share?: number | undefined }

/**
 * Why a check does not take this much, for a share of it or for itself; null when it does. 0 is for a check on which nothing is due and nothing is under way: all of it was free.
 * No money changes hands then: there is no tip, nothing is handed over and no share is paid.
 */
export function tenderObjection(check: Check, tender: Tender): Refusal | null {
  const { amountMinor, share: number } = tender;
  const due = dueMinor(check);
  if (activeLines(check).length === 0) return refuse('order_empty', 'There is nothing on this check. Cancel it instead.');
  const share = number === undefined ? undefined : sharesOf(check).find((each) => each.number === number);
  if (number !== undefined && share === undefined) return refuse('not_found', 'There is no such share of this check.', { share: number });
  if (share?.paid === true || share?.pending === true) return refuse('wrong_state', share.paid ? 'This share is paid already.' : 'A card is being asked for this share.', { share: number, state: check.state, version: check.version });
  if (share !== undefined && share.amountMinor !== amountMinor) return refuse('shares_do_not_add_up', 'The share comes to another amount.', { share: number, amountMinor: share.amountMinor, dueMinor: due });
  if (amountMinor > due) return refuse('amount_exceeds_due', 'This is more than what is due.', { dueMinor: due });
  if (amountMinor > 0) return null;
  if (!isSettled(check)) return refuse('invalid_input', 'Nothing is no payment.', { fields: [{ path: 'body.amountMinor', reason: 'must be at least 1 while something is due or under way' }] });
  const fields = besidesNothing(tender);
  return fields.length === 0 ? null : refuse('invalid_input', 'Nothing is due on this check: close it without a tip, without money and without a share.', { fields });
}

const besidesNothing = ({ tipMinor, tenderedMinor = 0, share }: Tender): { path: string; reason: string }[] => [
  ...(tipMinor > 0 ? [{ path: 'body.tipMinor', reason: 'must be 0 when nothing is paid' }] : []),
  ...(tenderedMinor > 0 ? [{ path: 'body.tenderedMinor', reason: 'must be 0 when nothing is paid' }] : []),
  ...(share === undefined ? [] : [{ path: 'body.share', reason: 'must be left out when nothing is paid' }]),
];
