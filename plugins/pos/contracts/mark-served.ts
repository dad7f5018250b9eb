import { commandId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

/** All that was fired is on the table (O2): what the pass says with `bump-order`, said on the floor. Open tickets of it are bumped. What is fired later has to be served again. */
export const markServed = contract({
  name: 'mark-served', action: 'order.mark-served', method: 'POST', path: '/api/pos/orders/:orderId/served',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId }), reply: z.object({ order: orderView }),
});
