import { printBill } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from './order-facts';

const facts = orderFacts('order.billed.v1', 'print-job.queued.v1');
export const usePrintBill = (orderId: string) => useCommand(printBill, { scope: orderId, facts });
