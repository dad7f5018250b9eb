import { commandId, contentId, contract, id, minor, mintedId, text, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

/** What became of the money now, with the check as it stands. The same command again looks again, so it is also how a till asks once more. */
export const cardReply = z.object({ order: orderView, /** The operations of this command: what it planned, and what followed. Their states are in `order.operations`. */ operationIds: z.array(id) });
/** A provider's token of a card; never a card number. */
export const paymentMethodToken = text(200);

/**
 * Takes money from a card through a provider: authorises and captures at once. The amount is claimed from what is due before anything is sent; when nothing is due
 * any more the check closes with its receipt. A card that is declined is `card_declined` with `reasonCode`, and the check is as before; an answer that does not come
 * leaves the operation `unknown`, the check `pending`, and is looked after (P2).
 */
export const takeCardPayment = contract({
  name: 'take-card-payment', action: 'order.take-card-payment', method: 'POST', path: '/api/pos/orders/:orderId/card-payments',
  params: z.object({ orderId: id }),
  body: z.strictObject({
    commandId, /** The authorisation. */ operationId: mintedId, captureId: mintedId, version, tenderTypeId: contentId, amountMinor: minor.min(1), tipMinor: minor.default(0), paymentMethod: paymentMethodToken,
    /** The planned share that it pays; the amount is the share's. */ share: z.int().min(1).max(99).optional(),
  }),
  reply: cardReply,
});
