import { fireOrder } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from './order-facts';

const facts = orderFacts('order.fired.v1', 'ticket.fired.v1', 'print-job.queued.v1');
export const useFireOrder = (orderId: string) => useCommand(fireOrder, { scope: orderId, facts });
