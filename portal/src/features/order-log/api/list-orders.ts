import { listOrders } from '@nova/pos/contracts';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { orderLogKeys, type LogFilter } from '../keys';

export const ordersQuery = (locationId: string, filter: LogFilter) =>
  infiniteQueryOptions({
    queryKey: orderLogKeys.page(locationId, filter),
    queryFn: ({ pageParam, signal }) => call(listOrders, { query: { locationId, ...filter, after: pageParam, limit: 50 } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** The log, newest first, by keyset: page ten costs what page one costs. */
export const useOrders = (locationId: string, filter: LogFilter) => useInfiniteQuery(ordersQuery(locationId, filter));
