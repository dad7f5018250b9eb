import { commandId, contentId, contract, id, minor, text } from '@nova/platform/contracts';
import { z } from 'zod';
import { why } from './adjustment';
import { orderView } from './order';

/** The item of a line that is on no menu. */
export const openItemId = 'open-item';

/** Adds something that is on no menu, with a name and a price of its own. Above the house's threshold somebody who may approves. */
export const addOpenItem = contract({
  name: 'add-open-item', action: 'order.add-open-item', method: 'POST', path: '/api/pos/orders/:orderId/open-items',
  params: z.object({ orderId: id }),
  body: z.strictObject({
    commandId, lineId: id, name: text(60), unitPriceMinor: minor, quantity: z.int().min(1).max(999).default(1), taxClassId: contentId, stationId: contentId.nullable(),
    seat: z.int().min(1).max(99).nullable().default(null), course: z.int().min(1).max(9).default(1), ...why, approvalId: id.optional(),
  }),
  reply: z.object({ order: orderView }),
});
