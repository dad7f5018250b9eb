import type { CommandContext } from '@nova/platform/access';
import { orderEvent } from '../domain/order-event';
import { moveOrdersToShift } from '../repo/carry-over';
import { lockOrdersAtLocation } from '../repo/lock-order';

/** Lets another shift of the place answer for open checks: under their locks, with their history, and every screen is told. */
export async function moveToShift(context: CommandContext<unknown>, orderIds: readonly string[], toShiftId: string): Promise<void> {
  if (orderIds.length === 0) return;
  const { trx, actor } = context;
  const held = (await lockOrdersAtLocation(trx, orderIds, actor.registerId)).filter(({ check }) => check.state === 'open' || check.state === 'billed');
  await moveOrdersToShift(trx, held.map(({ check }) => check.id), toShiftId, actor);
  for (const { check } of held) await context.publish(orderEvent('order.changed.v1', { ...check, shiftId: toShiftId, version: check.version + 1 }));
}
