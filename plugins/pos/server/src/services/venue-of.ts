import { platform } from '@nova/platform/access';
import type { Venue } from '@nova/platform/contracts';
import { AppError } from '@nova/platform/pure';

/** What is configured for a place, from memory. Throws `not_found` for a place that does not exist. */
export function venueOf(locationId: string): Venue {
  const venue = platform().content.venue(locationId);
  if (venue === null) throw new AppError('not_found', 'There is no such location.', { locationId });
  return venue;
}
