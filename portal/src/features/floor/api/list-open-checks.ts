import { listOrders, type LoggedOrder } from '@nova/pos/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../../api';
import { floorKeys } from '../keys';

/** More pages than any house has checks open at once. */
const mostPages = 50;

/** Every check in a state: those at tables too, so that a full floor takes several pages. */
async function checksIn(state: 'open' | 'billed', locationId: string, signal: AbortSignal): Promise<LoggedOrder[]> {
  const found: LoggedOrder[] = [];
  let after: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { orders, next } = await call(listOrders, { query: { locationId, state, after, limit: 100 } }, signal);
    found.push(...orders);
    if (next === null) break;
    after = next;
  }
  return found;
}

/** Checks that stand at no table (takeaway, a name at the bar), open or billed. */
export const openChecksQuery = (locationId: string) =>
  queryOptions({
    queryKey: floorKeys.checks(locationId),
    queryFn: async ({ signal }) => {
      const states = await Promise.all((['open', 'billed'] as const).map((state) => checksIn(state, locationId, signal)));
      return states.flat().filter((order) => order.tableId === null).sort((a, b) => a.number - b.number);
    },
  });

export const useOpenChecks = (locationId: string) => useQuery(openChecksQuery(locationId));
