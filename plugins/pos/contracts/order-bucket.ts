import { businessDate, contentId, contract } from '@nova/platform/contracts';
import { z } from 'zod';

/** Where a check stands in the log: being ordered, in the kitchen, billed, or ended in one of four ways. A part refund makes it `refunded`. */
export const orderBuckets = ['open', 'fired', 'billed', 'paid', 'refunded', 'voided', 'cancelled'] as const;
export const orderBucket = z.enum(orderBuckets);
export type OrderBucket = z.infer<typeof orderBucket>;

/** Nothing is counted beyond this: "9999+" is as good as any number there, and costs little. */
export const bucketCountCeiling = 10_000;

/** How many checks each bucket holds, of one business date or of all, each up to `bucketCountCeiling`. */
export const countOrders = contract({
  name: 'count-orders', action: 'order.count', method: 'GET', path: '/api/pos/order-counts',
  query: z.object({ locationId: contentId, businessDate: businessDate.optional(), serverId: contentId.optional() }),
  reply: z.object({ counts: z.record(orderBucket, z.int()) }),
});
