import { carryOver } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'shift.changed.v1' }, { type: 'cash-movement.recorded.v1' }];

export const useCarryOver = (shiftId: string) => useCommand(carryOver, { scope: shiftId, facts });
