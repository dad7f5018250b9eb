import { commandId, contract, id, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { count, shiftReport, shiftView } from './shift';

/** Counts the drawer blind and closes: numbers the Z, writes it to the journal, prints it. Open checks answer `shift_close_blocked` with each blocker. */
export const closeShift = contract({
  name: 'close-shift', action: 'shift.close', method: 'POST', path: '/api/pos/shifts/:shiftId/close',
  params: z.object({ shiftId: id }), body: z.strictObject({ commandId, version, count, note: z.string().max(500).regex(/^[^\u0000]*$/).default('') }),
  reply: z.object({ shift: shiftView, report: shiftReport, jobId: id.nullable() }),
});
