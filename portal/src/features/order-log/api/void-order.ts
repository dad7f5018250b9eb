import { voidOrder } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from '../../order';

const facts = orderFacts('order.voided.v1');
export const useVoidOrder = (orderId: string) => useCommand(voidOrder, { scope: `log-${orderId}`, facts });
