import { reopenOrder } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from '../../order';

const facts = orderFacts('order.reopened.v1');
export const useReopenOrder = (orderId: string) => useCommand(reopenOrder, { scope: orderId, facts });
