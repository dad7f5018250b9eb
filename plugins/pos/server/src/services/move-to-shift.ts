import type { CommandContext } from '@nova/platform/access';
import type { Check } from '../domain/check';
import { orderEvent } from '../domain/order-event';
import { moveOrdersToShift } from '../repo/carry-over';

/** Lets another shift of the place answer for locked checks, of which those that are open move: with their history, and every screen is told. */
export async function moveToShift(context: CommandContext<unknown>, checks: readonly Check[], toShiftId: string): Promise<void> {
  const open = checks.filter((check) => check.state === 'open' || check.state === 'billed');
  if (open.length === 0) return;
  await moveOrdersToShift(context.trx, open.map((check) => check.id), toShiftId, context.actor);
  for (const check of open) await context.publish(orderEvent('order.changed.v1', { ...check, shiftId: toShiftId, version: check.version + 1 }));
}
