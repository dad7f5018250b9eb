import { commandId, contentId, contract, id, minor, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { shiftReport, shiftView } from './shift';

/**
 * Closes on the shift's latest count: numbers the Z, writes it to the journal, prints it. `closingDropMinor` goes from the counted drawer to the safe.
 * Refuses `shift_close_blocked` with each blocker, `count_required`, `recount_required`, `reason_required` and `approval_required` for over or short (S5).
 */
export const closeShift = contract({
  name: 'close-shift', action: 'shift.close', method: 'POST', path: '/api/pos/shifts/:shiftId/close',
  params: z.object({ shiftId: id }),
  body: z.strictObject({ commandId, version, closingDropMinor: minor.default(0), reasonId: contentId.optional(), approvalId: id.optional(), note: z.string().max(500).regex(/^[^\u0000]*$/).default('') }),
  reply: z.object({ shift: shiftView, report: shiftReport, jobId: id.nullable() }),
});
