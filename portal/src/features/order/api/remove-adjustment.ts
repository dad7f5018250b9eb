import { removeAdjustment } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from './order-facts';

const facts = orderFacts('order.changed.v1');
export const useRemoveAdjustment = (adjustmentId: string) => useCommand(removeAdjustment, { scope: adjustmentId, facts });
