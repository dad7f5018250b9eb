import { removeLine } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from './order-facts';

const facts = orderFacts('order.changed.v1');
export const useRemoveLine = (lineId: string) => useCommand(removeLine, { scope: lineId, facts });
