import { settleDrop } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'shift.changed.v1' }, { type: 'cash-movement.recorded.v1' }];

export const useSettleDrop = (dropId: string) => useCommand(settleDrop, { scope: dropId, facts });
