import { rushOrder } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from './order-facts';

const facts = orderFacts('order.changed.v1', 'ticket.changed.v1');
/** `course` null: the whole order. */
export const useRushOrder = (orderId: string, course: number | null) => useCommand(rushOrder, { scope: `${orderId}:${course ?? 'all'}`, facts });
