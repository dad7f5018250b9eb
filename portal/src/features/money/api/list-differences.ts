import { listDifferences } from '@nova/payments/contracts';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { moneyKeys, type DifferenceFilter } from '../keys';

export const differencesQuery = (locationId: string, filter: DifferenceFilter) =>
  infiniteQueryOptions({
    queryKey: moneyKeys.differences(locationId, filter),
    queryFn: ({ pageParam, signal }) => call(listDifferences, { query: { locationId, ...filter, after: pageParam, limit: 50 } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** Where a provider's statement and the ledger differ, and how far each provider was compared. */
export const useDifferences = (locationId: string, filter: DifferenceFilter) => useInfiniteQuery(differencesQuery(locationId, filter));
