import { voidLine } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from './order-facts';

const facts = orderFacts('order.fired.v1');
export const useVoidLine = (lineId: string) => useCommand(voidLine, { scope: lineId, facts });
