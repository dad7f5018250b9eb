import { changeLine } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from './order-facts';

const facts = orderFacts('order.changed.v1');
export const useChangeLine = (lineId: string) => useCommand(changeLine, { scope: lineId, facts });
