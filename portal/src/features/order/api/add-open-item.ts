import { addOpenItem } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from './order-facts';

const facts = orderFacts('order.changed.v1');
export const useAddOpenItem = (orderId: string) => useCommand(addOpenItem, { scope: orderId, facts });
