import type { CardProvider } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { AmountRule } from '../providers/provider';
import { refuseAmount } from './refuse-amount';

interface AuthorizationTerms { readonly operationId: string; readonly captureId: string | null; readonly amountMinor: number; readonly tipMinor: number; readonly paymentMethod: string }

/**
 * Whether a card may be asked for this much. In test mode a till names one of the provider's test cards; with live keys only a reader may name one, and no reader is part of this (P9).
 * Refuses `invalid_input`, `amount_not_accepted`, `tender_not_allowed`.
 */
export function planAuthorization(terms: AuthorizationTerms, card: CardProvider, rule: AmountRule): Outcome<null> {
  const { operationId, captureId, amountMinor, tipMinor, paymentMethod } = terms;
  if (captureId === operationId) return refuse('invalid_input', 'The capture that follows needs an id of its own.', { fields: [{ path: 'captureId', reason: 'is the id of the authorisation' }] });
  if (![amountMinor, tipMinor].every(Number.isSafeInteger) || amountMinor < 1 || tipMinor < 0) return refuse('invalid_input', 'A card is asked for a whole amount of at least 1, and a tip of 0 or more.', { amountMinor, tipMinor });
  if (card.mode === 'live') return refuse('tender_not_allowed', 'With live keys a card reader has to name the card.', { reason: 'reader_required' });
  if (!card.paymentMethods.some(({ token }) => token === paymentMethod)) return refuse('tender_not_allowed', 'This card may not be named here.', { paymentMethod });
  return refuseAmount(amountMinor + tipMinor, rule) ?? done(null);
}
