import { discountLine } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from './order-facts';

const facts = orderFacts('order.changed.v1');
export const useDiscountLine = (lineId: string) => useCommand(discountLine, { scope: lineId, facts });
