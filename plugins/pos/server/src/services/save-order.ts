import type { CommandContext } from '@nova/platform/access';
import type { Check } from '../domain/check';
import { orderEvent, type OrderEventType } from '../domain/order-event';
import { saveCheck, type OrderFact } from '../repo/save-check';

interface Change { readonly before: Check; readonly after: Check; readonly fact: OrderFact; readonly event: OrderEventType; readonly payload?: Record<string, unknown> }

/** Writes a change of an order and publishes it: one statement. Returns the order as it now stands. */
export async function saveOrder(context: CommandContext<unknown>, { before, after, fact, event, payload }: Change): Promise<Check> {
  await saveCheck(context.trx, { before, after, fact, actor: context.actor });
  const saved = { ...after, version: before.version + 1 };
  await context.publish(orderEvent(event, saved, payload));
  return saved;
}
