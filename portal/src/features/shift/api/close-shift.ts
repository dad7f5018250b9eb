import { closeShift } from '@nova/pos/contracts';
import { useCommand } from '../../../api';

export const useCloseShift = (shiftId: string) =>
  useCommand(closeShift, { scope: shiftId, facts: (reply) => [{ type: 'shift.closed.v1', aggregateId: reply.shift.id }] });
