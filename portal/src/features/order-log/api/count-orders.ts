import { countOrders } from '@nova/pos/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { orderLogKeys, type CountFilter } from '../keys';

export const countsQuery = (locationId: string, filter: CountFilter) =>
  queryOptions({ queryKey: orderLogKeys.counts(locationId, filter), queryFn: async ({ signal }) => (await call(countOrders, { query: { locationId, ...filter } }, signal)).counts, placeholderData: keepPreviousData });

/** How many checks each bucket holds of the day in view. */
export const useOrderCounts = (locationId: string, filter: CountFilter) => useQuery(countsQuery(locationId, filter));
