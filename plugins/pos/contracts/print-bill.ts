import { commandId, contract, id, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

/** Prints the bill, of the whole check or of one of its open shares, and marks the check billed. The table stays taken (O1). `jobId` is null when no printer is set up. */
export const printBill = contract({
  name: 'print-bill', action: 'order.print-bill', method: 'POST', path: '/api/pos/orders/:orderId/bill',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, version, share: z.int().min(1).max(99).optional() }), reply: z.object({ order: orderView, jobId: id.nullable() }),
});
