import { recordCashMovement } from '@nova/pos/contracts';
import { useCommand } from '../../../api';

export const useRecordCashMovement = (shiftId: string) =>
  useCommand(recordCashMovement, { scope: shiftId, facts: (reply) => [{ type: 'cash-movement.recorded.v1', aggregateId: reply.movement.shiftId }] });
