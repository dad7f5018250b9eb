import type { CommandContext } from '@nova/platform/access';
import { findWaitingChecks, settleCarried } from '../repo/carry-over';
import { lockOrders } from '../repo/lock-order';
import { moveToShift } from './move-to-shift';

/**
 * What earlier shifts left to the next one is from now on the shift's that has just been opened (S6). The checks are locked first, since whoever ends one settles what waits of it
 * under its lock. A check that is another shift's by now was not given away, and stays there. Round trips: find, settle; lock, move where a check waits.
 */
export async function adoptCarried(context: CommandContext<unknown>, locationId: string, shiftId: string): Promise<void> {
  const held = await lockOrders(context.trx, await findWaitingChecks(context.trx, locationId));
  const carried = await settleCarried(context.trx, { locationId, shiftId, checkIds: held.map((check) => check.id) });
  await moveToShift(context, held.filter((check) => carried.some(({ subjectId, fromShiftId }) => subjectId === check.id && fromShiftId === check.shiftId)), shiftId);
}
