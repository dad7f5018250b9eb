import type { OrderView } from '@nova/pos/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { orderKeys } from './keys';
import { newer } from './newer';

/** Puts an answered order into the cache, unless a newer one is there: answers may overtake each other. */
export function rememberOrder(cache: QueryClient, order: OrderView): void {
  cache.setQueryData<OrderView>(orderKeys.one(order.id), (known) => newer(known, order));
}
