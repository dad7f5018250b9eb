import { platform, type Consumer } from '@nova/platform/access';
import { findPaidOrders } from '../repo/paid-orders';
import { finishOrder } from '../services/finish-order';

const pageOrders = 100;

/**
 * Checks whose money came while no shift was open at their place are closed in the next one (S8). Each in a transaction of its own: the number series, the last lock of one check,
 * must not be held while the next check is waited for. Whoever runs it again finds the rest.
 */
export const finishWaitingOrders: Consumer<unknown> = {
  name: 'pos.finish-waiting-orders',
  types: ['shift.opened.v1'],
  attempts: 20,
  async handle(_context, event) {
    for (let after: string | null = null; ; ) {
      const page: string[] = await findPaidOrders(platform().db(), event.locationId ?? '', { after, limit: pageOrders });
      for (const orderId of page) await finishOrder(orderId, platform().systemActor());
      after = page.at(-1) ?? null;
      if (page.length < pageOrders) return;
    }
  },
};
