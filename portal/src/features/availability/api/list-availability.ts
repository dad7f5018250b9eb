import { listAvailability } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { learnServerTime } from '../../../live';
import { availabilityKeys } from '../keys';

export const availabilityQuery = (locationId: string) =>
  queryOptions({
    queryKey: availabilityKeys.list(locationId),
    queryFn: async ({ signal }) => {
      const reply = await call(listAvailability, { query: { locationId } }, signal);
      learnServerTime(reply.now);
      return reply.availability;
    },
    enabled: locationId !== '',
  });

/** What is out or limited, now or later: beside the menu, so that the menu itself stays in the cache. */
export const useAvailability = (locationId: string) => useQuery(availabilityQuery(locationId));
