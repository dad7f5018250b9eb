import { commandId, contract, id, minor, mintedId, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';
import { orderRefund, refundReason, refundTo, refundWhat } from './order-refund';

/**
 * Gives money of a closed check back, by line or amount, tip besides: with a reason, and above the house's limit with somebody's approval. Never more than was taken by
 * each tender, nor more of a line than was sold (P4). When its last share has an outcome it gets a credit receipt with a number of the acting register's series (S11).
 * A share that its provider refuses is `payment_failed` when nothing at all went back; else the refund says what did.
 */
export const refundOrder = contract({
  name: 'refund-order', action: 'order.refund', method: 'POST', path: '/api/pos/orders/:orderId/refunds',
  params: z.object({ orderId: id }),
  body: z.strictObject({ commandId, refundId: mintedId, version, what: refundWhat, tipMinor: minor.default(0), to: refundTo, ...refundReason, approvalId: id.optional() }),
  reply: z.object({ order: orderView, refund: orderRefund }),
});
