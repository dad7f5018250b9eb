import { settleHandOver } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'shift.changed.v1' }, { type: 'cash-movement.recorded.v1' }];

export const useSettleHandOver = (handOverId: string) => useCommand(settleHandOver, { scope: handOverId, facts });
