import { takePayment } from '@nova/pos/contracts';
import { useCommand } from '../../../api';
import { orderFacts } from '../../order';

const facts = orderFacts('order.changed.v1', 'order.closed.v1', 'table.changed.v1', 'payment.captured.v1', 'print-job.queued.v1');

/** Money. The desk keeps this id until it is answered, so that pressing again can never take it twice. */
export const useTakePayment = (orderId: string) => useCommand(takePayment, { scope: orderId, facts });
