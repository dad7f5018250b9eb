import { moveTable } from '@nova/pos/contracts';
import { useCommand } from '../../../api';

export const useMoveTable = () =>
  useCommand(moveTable, { facts: ({ order }) => [{ type: 'order.moved.v1', aggregateId: order.id, aggregateVersion: order.version }] });
