import { bumpOrder } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'ticket.bumped.v1' }, { type: 'course.changed.v1' }];
export const useBumpOrder = (orderId: string) => useCommand(bumpOrder, { scope: orderId, facts });
