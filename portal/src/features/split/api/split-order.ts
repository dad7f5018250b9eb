import { splitOrder } from '@nova/pos/contracts';
import { useCommand } from '../../../api';

export const useSplitOrder = (orderId: string) =>
  useCommand(splitOrder, {
    scope: orderId,
    facts: ({ order, checks }) => [{ type: 'order.changed.v1', aggregateId: order.id, aggregateVersion: order.version }, ...checks.map((check) => ({ type: 'order.opened.v1' as const, aggregateId: check.id, aggregateVersion: check.version }))],
  });
