import { releaseHold } from './cards.mjs';
import { payCash } from './serve-cover.mjs';
import { Waiter } from './waiter.mjs';

/** What a manager does in the evening: every check that was left is paid or taken back, the drawer is counted, the shift is closed. Answers the Z. */
export async function closeDay(world, restaurant, said) {
  const waiter = new Waiter(world.baseUrl, restaurant.till);
  // The list is cut: it is asked again until it names no check that is new.
  const seen = new Set();
  for (;;) {
    const left = (await restaurant.blockers()).filter(({ kind, id }) => kind === 'open-check' && !seen.has(id));
    if (left.length === 0) break;
    for (const { id } of left) {
      seen.add(id);
      await settle(waiter, id, said);
    }
  }
  await restaurant.count(await restaurant.expectedMinor());
  const closed = await restaurant.close();
  waiter.close();
  if (closed.status >= 300) throw new Error(`the shift cannot be closed: ${closed.status} ${JSON.stringify(closed.body).slice(0, 500)}`);
  return closed.body.report;
}

async function settle(waiter, orderId, said) {
  const order = await withoutHolds(waiter, orderId, said);
  if (order.pendingMinor > 0) throw new Error(`check ${order.number} still waits for a provider: ${JSON.stringify(order.operations)}`);
  if (order.paidMinor > 0) return payCash(waiter, order, { amountMinor: order.dueMinor, tipMinor: 0 }, said);
  const act = order.firedAt === null ? 'cancel' : 'void';
  return waiter.send(`/api/pos/orders/${orderId}/${act}`, { version: order.version, reasonId: waiter.till.reason(act) });
}

/** The check once every tab on it was let go: whoever held a card may have died before they could. */
async function withoutHolds(waiter, orderId, said) {
  let { order } = await waiter.get(`/api/pos/orders/${orderId}`);
  for (const { id, held } of order.operations) if (held) order = await releaseHold(waiter, order, { holdId: id }, said);
  return order;
}
