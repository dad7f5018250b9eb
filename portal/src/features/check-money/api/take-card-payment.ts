import { takeCardPayment } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { moneyFacts } from './money-facts';

/** Money of a card. The desk keeps this id until it is answered, so that pressing again can never take it twice. */
export const useTakeCardPayment = (orderId: string) => useCommand(takeCardPayment, { scope: orderId, facts: moneyFacts });
