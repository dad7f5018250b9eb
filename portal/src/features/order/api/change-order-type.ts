import { changeOrderType } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from './order-facts';

const facts = orderFacts('order.changed.v1');
export const useChangeOrderType = (orderId: string) => useCommand(changeOrderType, { scope: orderId, facts });
