import { commandId, contentId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

/** Another server looks after the check from now on. Its own server gives it away; for anybody else a manager has to allow it. */
export const transferOrder = contract({
  name: 'transfer-order', action: 'order.transfer', method: 'POST', path: '/api/pos/orders/:orderId/server',
  params: z.object({ orderId: id }), body: z.strictObject({ commandId, serverId: contentId, approvalId: id.optional() }), reply: z.object({ order: orderView }),
});

/** Who may look after a check at a place. */
export const listServers = contract({
  name: 'list-servers', action: 'order.list-servers', method: 'GET', path: '/api/pos/servers',
  query: z.object({ locationId: contentId }), reply: z.object({ servers: z.array(z.object({ id: contentId, name: z.string() })) }),
});
