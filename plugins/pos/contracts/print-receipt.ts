import { commandId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';

/** Prints the receipt of a closed check again. It says DUPLICATE and is counted (S11). */
export const printReceipt = contract({
  name: 'print-receipt', action: 'order.print-receipt', method: 'POST', path: '/api/pos/orders/:orderId/receipt',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId }), reply: z.object({ jobId: id, copy: z.int() }),
});
