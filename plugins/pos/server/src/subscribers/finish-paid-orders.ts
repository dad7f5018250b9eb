import { paymentChanged, paymentRefunded } from '@nova/payments/contracts';
import { platform, type Consumer, type NewEvent } from '@nova/platform/access';
import { finishIn } from '../services/finish-order';

const settled: readonly string[] = ['succeeded', 'declined', 'rejected', 'failed'];

/**
 * Whoever asked for money, or gave some back, may be gone when it has come: its check is closed, its refund numbered all the same. What is given back by hand is settled at once, so nothing of it
 * changes later, and only `payment.refunded.v1` tells.
 */
export const finishPaidOrders: Consumer<unknown> = {
  name: 'pos.finish-paid-orders',
  types: ['payment.changed.v1', 'payment.refunded.v1'],
  attempts: 20,
  async handle(context, event) {
    const reference = settledReference(event);
    if (reference !== null) await finishIn({ ...context, actor: platform().systemActor() }, reference);
  },
};

/** The check whose money has an outcome; null while it has none. */
function settledReference({ type, payload }: NewEvent): string | null {
  if (type === 'payment.refunded.v1') return paymentRefunded.parse(payload).reference;
  const { reference, state } = paymentChanged.parse(payload);
  return settled.includes(state) ? reference : null;
}
