import { contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderView } from './order';

export const getOrder = contract({
  name: 'get-order', action: 'order.get', method: 'GET', path: '/api/pos/orders/:orderId',
  params: z.object({ orderId: id }), reply: z.object({ order: orderView }),
});
