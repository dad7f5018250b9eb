import { commandId, contract, locale, minor } from '@nova/platform/contracts';
import { z } from 'zod';
import { listOrders } from './list-orders';

const { locationId, bucket, state, tableId, serverId, businessDate, search } = listOrders.query.shape;

/**
 * The whole log as `list-orders` filters it, as CSV (RFC 4180, UTF-8 with its mark), newest first, streamed. Instants are the place's wall clock, amounts are in its
 * currency's own unit. A cell that a spreadsheet would run is made harmless. Who took it, and which filter, is in the audit. Headings in `locale`, else English.
 */
export const exportOrders = contract({
  name: 'export-orders', action: 'order.export', method: 'POST', path: '/api/pos/orders/export',
  body: z.strictObject({ commandId, locale, locationId, bucket, state, tableId, serverId, businessDate, search, minMinor: minor.optional(), maxMinor: minor.optional() }),
  reply: z.unknown(),
});
