import { markServed } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderMoved } from './order-moved';

export const useMarkServed = (orderId: string) => useCommand(markServed, { scope: orderId, facts: orderMoved });
