import { refuse, type Refusal } from '@nova/platform/pure';
import { activeLines, dueMinor, isSettled, type Check } from './check';
import { sharesOf } from './order-shares';

/** Why a check does not take this much, for a share of it or for itself; null when it does. 0 is for a check on which nothing is due and nothing is under way: all of it was free. */
export function tenderObjection(check: Check, { amountMinor, share: number }: { readonly amountMinor: number; readonly share?: number | undefined }): Refusal | null {
  const due = dueMinor(check);
  if (activeLines(check).length === 0) return refuse('order_empty', 'There is nothing on this check. Cancel it instead.');
  const share = number === undefined ? undefined : sharesOf(check).find((each) => each.number === number);
  if (number !== undefined && share === undefined) return refuse('not_found', 'There is no such share of this check.', { share: number });
  if (share?.paid === true || share?.pending === true) return refuse('wrong_state', share.paid ? 'This share is paid already.' : 'A card is being asked for this share.', { share: number, state: check.state, version: check.version });
  if (share !== undefined && share.amountMinor !== amountMinor) return refuse('shares_do_not_add_up', 'The share comes to another amount.', { share: number, amountMinor: share.amountMinor, dueMinor: due });
  if (amountMinor > due) return refuse('amount_exceeds_due', 'This is more than what is due.', { dueMinor: due });
  if (amountMinor === 0 && !isSettled(check)) return refuse('invalid_input', 'Nothing is no payment.', { fields: [{ path: 'body.amountMinor', reason: 'must be at least 1 while something is due or under way' }] });
  return null;
}
