import type { Translate } from '../../i18n';
import type { Attempt } from './attempt';

const reasons = [
  'generic_decline', 'card_declined', 'declined', 'do_not_honor', 'insufficient_funds', 'expired_card', 'incorrect_cvc', 'incorrect_number', 'lost_card', 'stolen_card', 'fraudulent', 'card_not_supported',
  'currency_not_supported', 'authentication_required', 'processing_error', 'withdrawal_count_limit_exceeded', 'card_velocity_exceeded',
  'timeout', 'connection', 'server_error', 'unreadable_answer', 'in_flight', 'busy', 'key_lifetime_over', 'reading_refused', 'hold_released', 'never_arrived', 'absent_at_provider', 'succeeded_at_provider', 'amount_differs', 'not_found',
] as const;

/** The provider's word for why, in the reader's language. A lost or stolen card is a no of the bank and nothing more: the guest stands there. */
export function reasonWords(code: string, t: Translate): string {
  const known = reasons.find((reason) => reason === code);
  return known ? t(`checkMoney.reasons.${known}`) : t('checkMoney.reasons.other', { code });
}

/** How a try stands, in a word or two. */
export function stateWords({ kind, state, operation }: Attempt, t: Translate): string {
  if (state !== 'succeeded') return t(`checkMoney.states.${state}`);
  return kind === 'hold' && !operation.held ? t('checkMoney.ended') : t(`checkMoney.done.${kind}`);
}

/** What to do next about it; empty when there is nothing to do. */
export function nextWords({ kind, state, operation }: Attempt, t: Translate): string {
  const back = kind === 'refund';
  switch (state) {
    case 'planned': case 'sending': return t('checkMoney.next.asking');
    case 'accepted': return t('checkMoney.next.accepted');
    case 'unknown': return t('checkMoney.next.unknown');
    case 'manual_review': return t('checkMoney.next.review');
    case 'declined': return t(back ? 'checkMoney.next.refundDeclined' : 'checkMoney.next.declined');
    case 'rejected': return t('checkMoney.next.rejected');
    case 'failed': return t(back ? 'checkMoney.next.refundFailed' : 'checkMoney.next.failed');
    case 'succeeded': return kind === 'correction' ? t('checkMoney.next.correction') : operation.held ? t('checkMoney.next.held') : '';
  }
}
