import { platform } from '@nova/platform/access';
import { setPos } from './access';
import { assertOrderStates } from './domain/order-states';
import { sendDisplays } from './jobs/send-displays';
import { watchUnticketedOrders } from './jobs/watch-unticketed-orders';
import { migrations } from './migrations';
import { permissions } from './permissions';
import { applyCapturedPayment } from './projections/apply-captured-payment';
import { registerInUse } from './services/register-in-use';
import { tableInUse } from './services/table-in-use';
import { followMovedOrders } from './subscribers/follow-moved-orders';

/** Hands migrations, permissions, the projection on payments and the watch over tickets to the kernel. Nothing connects here. */
export default function register(): void {
  assertOrderStates();
  platform().migrations('pos', migrations);
  platform().permissions('pos', permissions);
  platform().projection(applyCapturedPayment);
  platform().job(watchUnticketedOrders());
  platform().consumer(followMovedOrders);
  platform().job(sendDisplays());
  setPos({ tableInUse, registerInUse });
}
