import { restoreServiceCharge } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from './order-facts';

const facts = orderFacts('order.changed.v1');
export const useRestoreServiceCharge = (orderId: string) => useCommand(restoreServiceCharge, { scope: orderId, facts });
