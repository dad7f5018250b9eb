import { commandId, contentId, contract, id, orderType, text } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

/** Opens a check, at a table or by a name. Several checks may stand at one table only when `alongside` says so. */
export const openOrder = contract({
  name: 'open-order', action: 'order.open', method: 'POST', path: '/api/pos/orders',
  body: z.strictObject({ commandId, orderId: id, locationId: contentId, orderType: orderType.default('dine-in'), tableId: contentId.nullable().default(null), alongside: z.boolean().default(false), name: text(60, 0).default(''), covers: z.int().min(0).max(200).default(1) }),
  reply: z.object({ order: orderView }),
});
