import { mergeOrders } from '@nova/pos/contracts';
import { useCommand } from '../../../api';

export const useMergeOrders = (orderId: string) =>
  useCommand(mergeOrders, { scope: orderId, facts: ({ order, into }) => [{ type: 'order.merged.v1', aggregateId: order.id, aggregateVersion: order.version }, { type: 'order.changed.v1', aggregateId: into.id, aggregateVersion: into.version }] });
