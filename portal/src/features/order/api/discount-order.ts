import { discountOrder } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from './order-facts';

const facts = orderFacts('order.changed.v1');
export const useDiscountOrder = (orderId: string) => useCommand(discountOrder, { scope: orderId, facts });
