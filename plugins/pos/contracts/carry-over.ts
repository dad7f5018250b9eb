import { commandId, contract, id, text } from '@nova/platform/contracts';
import { z } from 'zod';

/**
 * Lets another open shift of the location, or the next one that opens there (null), answer for open checks and payments, so that this one can close (S6).
 * Needs `pos.approve.carry-over`; journaled. Payments keep the shift they were made in (S8). Refuses `not_found` for what does not block, `shift_not_open`.
 */
export const carryOver = contract({
  name: 'carry-over', action: 'shift.carry-over', method: 'POST', path: '/api/pos/shifts/:shiftId/carry-over',
  params: z.object({ shiftId: id }),
  body: z.strictObject({ commandId, toShiftId: id.nullable(), orderIds: z.array(id).max(50), operationIds: z.array(id).max(20), note: text(200, 0).default(''), approvalId: id.optional() }),
  reply: z.object({ carried: z.int(), toShiftId: id.nullable() }),
});
