import type { CommandContext } from '@nova/platform/access';
import type { ShiftView } from '../../../contracts/shift';
import type { ShiftChanged } from '../../../contracts/shift-events';

/** Tells every screen that something of a shift changed beside its sales. */
export async function tellShift(context: CommandContext<unknown>, shift: ShiftView, what: string): Promise<void> {
  const payload: ShiftChanged = { shiftId: shift.id, registerId: shift.registerId, what };
  await context.publish({ type: 'shift.changed.v1', locationId: shift.locationId, aggregateId: shift.id, aggregateVersion: shift.version, payload: { ...payload } });
}
