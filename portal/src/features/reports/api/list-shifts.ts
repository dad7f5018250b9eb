import { listShifts } from '@nova/pos/contracts';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { reportKeys } from '../keys';

export const shiftsQuery = (locationId: string) =>
  infiniteQueryOptions({
    queryKey: reportKeys.shifts(locationId),
    queryFn: ({ pageParam, signal }) => call(listShifts, { query: { locationId, after: pageParam, limit: 30 } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const useShifts = (locationId: string) => useInfiniteQuery(shiftsQuery(locationId));
