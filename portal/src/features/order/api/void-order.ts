import { voidOrder } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from './order-facts';

const facts = orderFacts('order.voided.v1');
export const useVoidOrder = (orderId: string) => useCommand(voidOrder, { scope: orderId, facts });
