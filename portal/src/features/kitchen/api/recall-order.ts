import { recallOrder } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'course.changed.v1' }];
export const useRecallOrder = (orderId: string) => useCommand(recallOrder, { scope: orderId, facts });
