import { setTaxExempt } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from './order-facts';

const facts = orderFacts('order.changed.v1');
export const useSetTaxExempt = (orderId: string) => useCommand(setTaxExempt, { scope: orderId, facts });
