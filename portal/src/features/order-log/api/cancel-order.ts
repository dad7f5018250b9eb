import { cancelOrder } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from '../../order';

const facts = orderFacts('order.cancelled.v1');
export const useCancelOrder = (orderId: string) => useCommand(cancelOrder, { scope: `log-${orderId}`, facts });
