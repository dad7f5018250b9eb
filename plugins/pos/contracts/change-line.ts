import { commandId, contract, id, text, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { chosenModifier, orderView } from './order';

/** Changes one line. 409 `line_changed`, with both versions, only when this very line changed since `lineVersion` (O3). Quantity may not fall below what was fired. Discounts that nobody approved may not become a larger share than staff may give: then somebody who may approves (O6). */
export const changeLine = contract({
  name: 'change-line', action: 'order.change-line', method: 'PATCH', path: '/api/pos/orders/:orderId/lines/:lineId',
  params: z.object({ orderId: id, lineId: id }),
  body: z.strictObject({
    commandId, lineVersion: version, quantity: z.int().min(1).max(999).optional(), modifiers: z.array(chosenModifier).max(50).optional(),
    seat: z.int().min(1).max(99).nullable().optional(), course: z.int().min(1).max(9).optional(), note: text(200, 0).optional(), approvalId: id.optional(),
  }),
  reply: z.object({ order: orderView }),
});
