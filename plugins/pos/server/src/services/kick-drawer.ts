import type { CommandContext } from '@nova/platform/access';
import { newId } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import type { ShiftView } from '../../../contracts/shift';

/** Opens the drawer through the register's receipt printer: a job that prints nothing. A register without a printer has a key. */
export function kickDrawer(context: CommandContext<unknown>, shift: ShiftView, subjectId: string): void {
  printing().enqueue(context, [{
    jobId: newId(), locationId: shift.locationId, target: { registerId: shift.registerId }, document: { type: 'drawer', data: { registerName: shift.registerName } },
    locale: null, subjectId, correlationId: context.actor.correlationId, mark: 'none', opensDrawer: true,
  }]);
}
