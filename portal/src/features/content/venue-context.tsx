import type { Venue } from '@nova/platform/contracts';
import { createContext, useContext } from 'react';

export const VenueContext = createContext<Venue | null>(null);

/** The venue of the place; screens inside the shell always have one. */
export function useVenue(): Venue {
  const venue = useContext(VenueContext);
  if (!venue) throw new Error('no venue is loaded');
  return venue;
}
