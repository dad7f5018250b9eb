import type { CommandContext } from '@nova/platform/access';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { PassRow } from '../domain/pass-order';
import { lockPassOrder, readPassOrder } from '../repo/pass';
import { gate } from '../repo/shift-gate';

/** The door of acts at the pass: `not_found`, a foreign location, `shift_not_open` (S1). Two round trips: the lock, and what stands under it. */
export async function enterPass(context: CommandContext<unknown>, orderId: string): Promise<Outcome<{ row: PassRow; locationId: string; now: string }>> {
  context.audit({ subjectId: orderId });
  const locked = await lockPassOrder(context.trx, orderId, context.actor.registerId);
  if (locked === null) return refuse('not_found', 'There is no such check.', { orderId });
  context.audit({ locationId: locked.locationId });
  context.actor.requireLocation(locked.locationId);
  const shift = gate(locked.shift, 'location');
  if (!shift.ok) return shift;
  return done({ row: await readPassOrder(context.trx, orderId), locationId: locked.locationId, now: locked.now });
}
