import { commandId, contentId, contract, id, minor, mintedId, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { cardReply, paymentMethodToken } from './take-card-payment';

/** Holds money of a card for a check, to be captured later: a tab. It may be more than what is on the check yet. What it holds is not due from anybody else meanwhile. */
export const holdCard = contract({
  name: 'hold-card', action: 'order.hold-card', method: 'POST', path: '/api/pos/orders/:orderId/holds',
  params: z.object({ orderId: id }),
  body: z.strictObject({ commandId, operationId: mintedId, version, tenderTypeId: contentId, amountMinor: minor.min(1), paymentMethod: paymentMethodToken }),
  reply: cardReply,
});
