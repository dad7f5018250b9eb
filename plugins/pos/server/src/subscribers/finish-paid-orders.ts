import { paymentChanged } from '@nova/payments/contracts';
import { platform, type Consumer } from '@nova/platform/access';
import { finishIn } from '../services/finish-order';

const settled: readonly string[] = ['succeeded', 'declined', 'rejected', 'failed'];

/** Whoever asked for money may be gone when it comes: its check is closed, its refund numbered all the same. */
export const finishPaidOrders: Consumer<unknown> = {
  name: 'pos.finish-paid-orders',
  types: ['payment.changed.v1'],
  attempts: 20,
  async handle(context, event) {
    const { reference, state } = paymentChanged.parse(event.payload);
    if (settled.includes(state)) await finishIn({ ...context, actor: platform().systemActor() }, reference);
  },
};
