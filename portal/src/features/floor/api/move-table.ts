import { moveTable } from '@nova/pos/contracts';
import { useCommand } from '../../../api';

export const useMoveTable = (orderId: string) =>
  useCommand(moveTable, { scope: orderId, facts: ({ order }) => [{ type: 'order.moved.v1', aggregateId: order.id, aggregateVersion: order.version }] });
