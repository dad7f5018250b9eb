import { commandId, contentId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

/** The guests of a check sit at another table now. One that has a check already is taken only `alongside`. Later tickets name the new table. */
export const moveTable = contract({
  name: 'move-table', action: 'order.move-table', method: 'POST', path: '/api/pos/orders/:orderId/table',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, tableId: contentId, alongside: z.boolean().default(false) }), reply: z.object({ order: orderView }),
});
