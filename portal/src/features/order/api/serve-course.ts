import { bumpOrder, type PassOrder } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (reply: { order: PassOrder }): Fact[] => [{ type: 'course.changed.v1', payload: { orderId: reply.order.orderId } }, { type: 'ticket.bumped.v1' }];
/** Says at the table what the pass says with "send out". */
export const useServeCourse = (orderId: string, course: number) => useCommand(bumpOrder, { scope: `${orderId}:${course}`, facts });
