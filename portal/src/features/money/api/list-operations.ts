import { listOperations } from '@nova/payments/contracts';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { moneyKeys, type OperationFilter } from '../keys';

export const operationsQuery = (locationId: string, filter: OperationFilter) =>
  infiniteQueryOptions({
    queryKey: moneyKeys.operations(locationId, filter),
    queryFn: ({ pageParam, signal }) => call(listOperations, { query: { locationId, ...filter, after: pageParam, limit: 50 } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** Operations of the place, newest first, by keyset. */
export const useOperations = (locationId: string, filter: OperationFilter) => useInfiniteQuery(operationsQuery(locationId, filter));
