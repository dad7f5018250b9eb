import { openShift } from '@nova/pos/contracts';
import { useCommand } from '../../../api';

export const useOpenShift = (registerId: string) =>
  useCommand(openShift, { scope: registerId, facts: (reply) => [{ type: 'shift.opened.v1', aggregateId: reply.shift.id }] });
