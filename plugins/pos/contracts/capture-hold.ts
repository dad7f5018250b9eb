import { commandId, contract, id, minor, mintedId, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { cardReply } from './take-card-payment';

/** Takes held money, all or part of it, with a tip as far as the hold allows; the rest of the hold goes back to the guest. */
export const captureHold = contract({
  name: 'capture-hold', action: 'order.capture-hold', method: 'POST', path: '/api/pos/orders/:orderId/holds/:holdId/capture',
  params: z.object({ orderId: id, holdId: id }),
  body: z.strictObject({ commandId, captureId: mintedId, version, amountMinor: minor.min(1), tipMinor: minor.default(0) }),
  reply: cardReply,
});
