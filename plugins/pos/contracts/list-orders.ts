import { businessDate, contentId, contract, minor, pageQuery, text } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderState, orderSummary } from './order';
import { orderBucket } from './order-bucket';

const amount = z.coerce.number().pipe(minor);

/** A row of the log with its bucket; null for a check whose lines live on another one. */
export const loggedOrder = orderSummary.extend({ bucket: orderBucket.nullable() });
export type LoggedOrder = z.infer<typeof loggedOrder>;

/**
 * The order log, newest first, by keyset. `search` looks at check number, receipt number, name, table, server, and, when it is written like money (`42.50`),
 * at the total. `minMinor` and `maxMinor` bound the total, both included. Checks that were merged away show only under a search.
 */
export const listOrders = contract({
  name: 'list-orders', action: 'order.list', method: 'GET', path: '/api/pos/orders',
  query: z.object({
    locationId: contentId, bucket: orderBucket.optional(), state: orderState.optional(), tableId: contentId.optional(), serverId: contentId.optional(), businessDate: businessDate.optional(),
    minMinor: amount.optional(), maxMinor: amount.optional(), search: text(60).optional(), ...pageQuery,
  }),
  reply: z.object({ orders: z.array(loggedOrder), next: z.string().nullable() }),
});
