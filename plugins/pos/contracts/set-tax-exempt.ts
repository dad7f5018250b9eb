import { commandId, contract, id, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { why } from './adjustment';
import { orderView } from './order';

/** Frees the guest of tax, with a reason and, in `note`, the number of the certificate; `exemption: null` takes it back. Freeing always needs somebody who may approve it. */
export const setTaxExempt = contract({
  name: 'set-tax-exempt', action: 'order.set-tax-exempt', method: 'POST', path: '/api/pos/orders/:orderId/tax-exempt',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, version, exemption: z.strictObject(why).nullable(), approvalId: id.optional() }),
  reply: z.object({ order: orderView }),
});
