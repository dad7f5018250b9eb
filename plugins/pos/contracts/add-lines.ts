import { commandId, contract, id, minor } from '@nova/platform/contracts';
import { z } from 'zod';
import { newLine, orderView } from './order';

/** Adds lines. Lines of two devices merge: `version` is not asked for (O3). `expectedTotalMinor` is the client's hint of what these lines cost on the menu; a differing price is answered with `price_changed`. */
export const addLines = contract({
  name: 'add-lines', action: 'order.add-lines', method: 'POST', path: '/api/pos/orders/:orderId/lines',
  params: z.object({ orderId: id }),
  body: z.strictObject({ commandId, catalogueHash: z.string().regex(/^[0-9a-f]{64}$/), lines: z.array(newLine).min(1).max(100), expectedTotalMinor: minor.optional() }),
  reply: z.object({ order: orderView }),
});
