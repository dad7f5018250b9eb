import { planShares } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from '../../order';

const facts = orderFacts('order.changed.v1');
export const usePlanShares = (orderId: string) => useCommand(planShares, { scope: orderId, facts });
