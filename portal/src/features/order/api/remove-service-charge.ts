import { removeServiceCharge } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from './order-facts';

const facts = orderFacts('order.changed.v1');
export const useRemoveServiceCharge = (orderId: string) => useCommand(removeServiceCharge, { scope: orderId, facts });
