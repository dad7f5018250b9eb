import { settleDifference } from '@nova/payments/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'difference.changed.v1' }];
export const useSettleDifference = (differenceId: string) => useCommand(settleDifference, { scope: differenceId, facts });
