import { platform, type Actor } from '@nova/platform/access';
import { isSettled, type Check } from '../domain/check';
import { openRefunds } from '../domain/open-refunds';
import { findCheck } from '../repo/load-check';
import { lockOrderToFinish } from '../repo/lock-order';
import type { ActingContext } from './acting-context';
import { closeOrder } from './close-order';
import { finishRefund } from './finish-refund';

/** Whether a check waits for nobody but us: all of it was paid and nothing is under way. One on which nothing was ever paid, or nothing since somebody opened it again, is closed by a person. */
const mayClose = (check: Check): boolean => (check.state === 'open' || check.state === 'billed') && !check.staysOpen && check.paidMinor > 0 && isSettled(check);

const isFinished = (check: Check): boolean => !mayClose(check) && openRefunds(check).every((refund) => !refund.decided);

/**
 * The fourth moment of money through a provider (ops/decisions/0008): closes a check that is paid, with its receipt, and numbers a refund whose last share has an outcome.
 * Idempotent under the order's lock: whoever comes second finds nothing to do. A check is closed in an open shift, its money stays where it was taken (S8);
 * while none is open it waits for the next (`finish-waiting-orders`). A refund is numbered at any time.
 */
export async function finishIn(context: ActingContext, orderId: string): Promise<void> {
  const locked = await lockOrderToFinish(context.trx, orderId);
  if (locked === null) return;
  const { check, shift, now } = locked;
  for (const { refund, decided } of openRefunds(check)) if (decided) await finishRefund(context, orderId, refund.id);
  if (mayClose(check) && shift !== null) await closeOrder(context, check, shift, now, false);
}

/** The same in a transaction of its own, for whoever has just advanced the check's money. Looks first, without a lock. */
export async function finishOrder(orderId: string, actor: Actor): Promise<void> {
  const check = await findCheck(platform().db(), orderId);
  if (check === null || isFinished(check)) return;
  await platform().transact((context) => finishIn({ ...context, actor }, orderId));
}
