import { printBill } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from '../../order';

const facts = orderFacts('order.billed.v1');
export const usePrintBill = (orderId: string) => useCommand(printBill, { scope: `log-${orderId}`, facts });
