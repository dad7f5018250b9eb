import { listDays } from '@nova/pos/contracts';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { reportKeys } from '../keys';

const daysQuery = (locationId: string) =>
  infiniteQueryOptions({
    queryKey: reportKeys.days(locationId),
    queryFn: ({ pageParam, signal }) => call(listDays, { query: { locationId, before: pageParam, limit: 30 } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** The business dates of a place, newest first. */
export const useDays = (locationId: string) => useInfiniteQuery(daysQuery(locationId));
