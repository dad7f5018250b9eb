import type { ReasonKind } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { venueOf } from './venue-of';

/** That a reason is one for this act at the place of a check. Refuses `not_found`. */
export function requireReason(locationId: string, reasonId: string, ...kinds: readonly ReasonKind[]): Outcome<null> {
  const known = venueOf(locationId).reasons.some((reason) => reason.id === reasonId && kinds.includes(reason.kind));
  return known ? done(null) : refuse('not_found', 'There is no such reason for this.', { reasonId, kinds });
}
