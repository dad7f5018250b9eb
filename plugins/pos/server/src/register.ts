import { platform } from '@nova/platform/access';
import { eventReaders, moneyEventReaders } from '../../contracts/event-readers';
import { setPos } from './access';
import { assertOrderStates } from './domain/order-states';
import { pruneDisplays } from './jobs/prune-displays';
import { prunePortionHolds } from './jobs/prune-portions';
import { sendDisplays } from './jobs/send-displays';
import { signJournal } from './jobs/sign-journal';
import { watchJournal } from './jobs/watch-journal';
import { watchUnticketedOrders } from './jobs/watch-unticketed-orders';
import { migrations } from './migrations';
import { permissions } from './permissions';
import { applyCapturedPayment } from './projections/apply-captured-payment';
import { applyChangedPayment } from './projections/apply-changed-payment';
import { applyRefundedPayment } from './projections/apply-refunded-payment';
import { registerInUse } from './services/register-in-use';
import { stationInUse } from './services/station-in-use';
import { tableInUse } from './services/table-in-use';
import { tills } from './services/tills';
import { finishPaidOrders } from './subscribers/finish-paid-orders';
import { finishWaitingOrders } from './subscribers/finish-waiting-orders';
import { followMovedOrders } from './subscribers/follow-moved-orders';

/** Hands migrations, permissions, who hears of what, the projections on payments, the tills and the jobs to the kernel. Nothing connects here. */
export default function register(): void {
  assertOrderStates();
  platform().migrations('pos', migrations);
  platform().permissions('pos', permissions);
  platform().eventReaders(eventReaders);
  platform().eventReaders(moneyEventReaders);
  platform().projection(applyCapturedPayment);
  platform().projection(applyChangedPayment);
  platform().projection(applyRefundedPayment);
  platform().provideTills(tills);
  platform().job(watchUnticketedOrders());
  platform().consumer(followMovedOrders);
  platform().consumer(finishPaidOrders);
  platform().consumer(finishWaitingOrders);
  platform().job(sendDisplays());
  platform().job(pruneDisplays());
  platform().job(prunePortionHolds());
  platform().job(signJournal());
  platform().job(watchJournal());
  setPos({ tableInUse, registerInUse, stationInUse });
}
