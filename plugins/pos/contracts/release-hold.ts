import { commandId, contract, id, mintedId, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { cardReply } from './take-card-payment';

/** Lets a hold go: nothing is taken, and what it claimed is due again. */
export const releaseHold = contract({
  name: 'release-hold', action: 'order.release-hold', method: 'POST', path: '/api/pos/orders/:orderId/holds/:holdId/release',
  params: z.object({ orderId: id, holdId: id }),
  body: z.strictObject({ commandId, voidId: mintedId, version }),
  reply: cardReply,
});
