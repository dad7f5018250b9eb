import type { OrderView } from '@nova/pos/contracts';
import { useTakeCardPayment } from './api/take-card-payment';
import { attemptsOf, isIncoming } from './attempt';

const beyondUs = ['accepted', 'unknown', 'manual_review'];

/**
 * Whether all that is due is claimed by money under way or held, so that nothing may be taken. While this screen asks itself it stays where it was, with its tender and what
 * the card said, unless the answer is known to be missing already.
 */
export function useMoneyUnderWay(order: OrderView): boolean {
  const asking = useTakeCardPayment(order.id);
  if (order.dueMinor > 0 || order.pendingMinor === 0) return false;
  const adrift = attemptsOf(order.operations).some((each) => isIncoming(each) && beyondUs.includes(each.state));
  const ours = asking.pending || (asking.error !== null && !asking.error.unanswered);
  return adrift || !ours;
}
