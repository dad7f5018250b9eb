import { done, refuse, type Outcome } from '@nova/platform/pure';
import { venueOf } from './venue-of';

/** The provider of a card tender of a place. Refuses `not_found`, and `tender_not_allowed` for a tender that goes through nobody. */
export function cardTender(locationId: string, tenderTypeId: string): Outcome<{ readonly provider: string }> {
  const tender = venueOf(locationId).tenderTypes.find((each) => each.id === tenderTypeId);
  if (tender === undefined) return refuse('not_found', 'There is no such tender here.', { tenderTypeId });
  return tender.kind === 'card' && tender.card !== undefined ? done({ provider: tender.card.provider }) : refuse('tender_not_allowed', 'This tender goes through no provider. Take it as a payment.', { tenderTypeId });
}
