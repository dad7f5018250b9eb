import { businessDate, contentId, contract, pageQuery, text } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderState, orderSummary } from './order';

/** The order log, newest first, by keyset. `search` looks at check number, receipt number and name. */
export const listOrders = contract({
  name: 'list-orders', action: 'order.list', method: 'GET', path: '/api/pos/orders',
  query: z.object({ locationId: contentId, state: orderState.optional(), tableId: contentId.optional(), businessDate: businessDate.optional(), search: text(60).optional(), ...pageQuery }),
  reply: z.object({ orders: z.array(orderSummary), next: z.string().nullable() }),
});
