import { commandId, contentId, contract, id, minor, mintedId, signedMinor, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

/**
 * Takes money for a check on the acting device's register. `amountMinor` is what goes to the check (at most what is due);
 * for cash `tenderedMinor` is what was handed over, and change and rounding are the server's. When nothing is due any more the
 * check closes, gets its receipt number, is written to the journal and its receipt prints, all in one transaction. An amount of 0
 * closes a check on which nothing is due, because all of it was free; then there is no tip, nothing is handed over and no share is named.
 */
export const takePayment = contract({
  name: 'take-payment', action: 'order.take-payment', method: 'POST', path: '/api/pos/orders/:orderId/payments',
  params: z.object({ orderId: id }),
  body: z.strictObject({ commandId, operationId: mintedId, version, tenderTypeId: contentId, amountMinor: minor, tenderedMinor: minor.optional(), tipMinor: minor.default(0), /** The planned share that it pays; the amount is the share's. */ share: z.int().min(1).max(99).optional(), reference: z.string().regex(/^[\x20-\x7e]{0,60}$/).default('') }),
  reply: z.object({ order: orderView, payment: z.object({ id, amountMinor: minor, tenderedMinor: minor, changeMinor: minor, tipMinor: minor, roundingMinor: signedMinor }), receiptJobId: id.nullable() }),
});
