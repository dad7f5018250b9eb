import { holdCard } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { moneyFacts } from './money-facts';

export const useHoldCard = (orderId: string) => useCommand(holdCard, { scope: orderId, facts: moneyFacts });
