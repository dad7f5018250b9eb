import { closeDay } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'day.closed.v1' }];

export const useCloseDay = (businessDate: string) => useCommand(closeDay, { scope: businessDate, facts });
