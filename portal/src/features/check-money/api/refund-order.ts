import { refundOrder } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { moneyFacts } from './money-facts';

/** Money that goes back. Kept under its id until it is answered, as money that comes in. */
export const useRefundOrder = (orderId: string) => useCommand(refundOrder, { scope: orderId, facts: moneyFacts });
