import { holdCourse } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from './order-facts';

const facts = orderFacts('order.changed.v1');
export const useHoldCourse = (orderId: string, course: number) => useCommand(holdCourse, { scope: `${orderId}:${course}`, facts });
