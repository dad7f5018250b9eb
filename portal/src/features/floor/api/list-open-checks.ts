import { listOrders } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { floorKeys } from '../keys';

/** Checks that stand at no table (takeaway, a name at the bar), open or billed. A floor holds far fewer than a page. */
export const openChecksQuery = (locationId: string) =>
  queryOptions({
    queryKey: floorKeys.checks(locationId),
    queryFn: async ({ signal }) => {
      const pages = await Promise.all((['open', 'billed'] as const).map((state) => call(listOrders, { query: { locationId, state, limit: 100 } }, signal)));
      return pages.flatMap((page) => page.orders).filter((order) => order.tableId === null).sort((a, b) => a.number - b.number);
    },
  });

export const useOpenChecks = (locationId: string) => useQuery(openChecksQuery(locationId));
