import type { CommandContext } from '@nova/platform/access';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { otherRegister } from '../domain/other-register';
import { lockShift, type FoundShift } from '../repo/shift-read';

/**
 * The door of every command on one shift: locks it, notes it for the audit, and asks for the place, the register and an open shift (S1).
 * `close` keeps every other act of the shift out, `act` only its close. Refuses `not_found`, `device_required`, `shift_not_open`. One round trip.
 */
export async function enterShift(context: CommandContext<unknown>, shiftId: string, lock: 'close' | 'act', where: 'register' | 'location' = 'register'): Promise<Outcome<FoundShift>> {
  context.audit({ subjectId: shiftId });
  const found = await lockShift(context.trx, shiftId, lock);
  if (found === null) return refuse('not_found', 'There is no such shift.');
  const { shift } = found;
  context.actor.requireLocation(shift.locationId);
  context.audit({ locationId: shift.locationId });
  const elsewhere = where === 'register' ? otherRegister(context.actor, shift.registerId) : null;
  if (elsewhere !== null) return elsewhere;
  return shift.state === 'open' ? done(found) : refuse('shift_not_open', 'This shift is closed.', { where: 'register' });
}
