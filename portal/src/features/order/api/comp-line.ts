import { compLine } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from './order-facts';

const facts = orderFacts('order.changed.v1');
export const useCompLine = (lineId: string) => useCommand(compLine, { scope: lineId, facts });
