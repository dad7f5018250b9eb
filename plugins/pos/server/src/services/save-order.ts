import type { Check } from '../domain/check';
import { orderEvent, type OrderEventType } from '../domain/order-event';
import type { Limit } from '../domain/portions';
import { saveCheck, type OrderFact } from '../repo/save-check';
import type { ActingContext } from './acting-context';
import { movePortions } from './move-portions';

interface Change {
  readonly before: Check; readonly after: Check; readonly fact: OrderFact; readonly event: OrderEventType; readonly payload?: Record<string, unknown>;
  /** For acts that add or take off dishes: what is out or limited now, so that its portions follow (O10). */
  readonly limits?: readonly Limit[];
}

/** Writes a change of an order and publishes it: one statement, and one more where it moves limited portions. Returns the order as it now stands. */
export async function saveOrder(context: ActingContext, { before, after, fact, event, payload, limits = [] }: Change): Promise<Check> {
  if (limits.length > 0) await movePortions(context, before, after, limits);
  await saveCheck(context.trx, { before, after, fact, actor: context.actor });
  const saved = { ...after, version: before.version + 1 };
  await context.publish(orderEvent(event, saved, payload));
  return saved;
}
