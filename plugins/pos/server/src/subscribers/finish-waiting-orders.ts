import { platform, typed, type Consumer } from '@nova/platform/access';
import { findPaidOrders } from '../repo/paid-orders';
import { finishIn } from '../services/finish-order';

/** A check whose money came while no shift was open at its place is closed in the next one (S8). */
export const finishWaitingOrders: Consumer<unknown> = {
  name: 'pos.finish-waiting-orders',
  types: ['shift.opened.v1'],
  attempts: 20,
  async handle(context, event) {
    for (const orderId of await findPaidOrders(typed(context.trx), event.locationId ?? '')) await finishIn({ ...context, actor: platform().systemActor() }, orderId);
  },
};
