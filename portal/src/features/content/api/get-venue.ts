import { getVenue } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { contentKeys } from '../keys';

export const venueQuery = (locationId: string) =>
  queryOptions({
    queryKey: contentKeys.venue(locationId),
    queryFn: async ({ signal }) => (await call(getVenue, { query: { locationId } }, signal)).venue,
    enabled: locationId !== '',
    staleTime: 10 * 60_000,
  });

/** Floor, registers, stations, tenders and reasons of a location. */
export const useVenueOf = (locationId: string) => useQuery(venueQuery(locationId));
