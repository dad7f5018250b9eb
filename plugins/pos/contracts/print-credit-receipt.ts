import { commandId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';

/** Prints the credit receipt of a refund again. It says DUPLICATE and is counted (S11). */
export const printCreditReceipt = contract({
  name: 'print-credit-receipt', action: 'order.print-credit-receipt', method: 'POST', path: '/api/pos/orders/:orderId/refunds/:refundId/receipt',
  params: z.object({ orderId: id, refundId: id }), body: z.strictObject({ commandId }), reply: z.object({ jobId: id, copy: z.int() }),
});
