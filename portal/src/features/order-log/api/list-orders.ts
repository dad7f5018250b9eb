import { listOrders, type OrderSummary } from '@nova/pos/contracts';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { orderLogKeys } from '../keys';

interface Filter {
  state: OrderSummary['state'] | undefined;
  search: string | undefined;
}

export const ordersQuery = (locationId: string, { state, search }: Filter) =>
  infiniteQueryOptions({
    queryKey: orderLogKeys.page(locationId, { state, search }),
    queryFn: ({ pageParam, signal }) => call(listOrders, { query: { locationId, state, search, after: pageParam, limit: 50 } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** The log, newest first, by keyset: page ten costs what page one costs. */
export const useOrders = (locationId: string, filter: Filter) => useInfiniteQuery(ordersQuery(locationId, filter));
