import { commandId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';

/** Prints the X of an open shift, or the Z of a closed one again (marked DUPLICATE). */
export const printReport = contract({
  name: 'print-report', action: 'report.print', method: 'POST', path: '/api/pos/shifts/:shiftId/print',
  params: z.object({ shiftId: id }), body: z.strictObject({ commandId }), reply: z.object({ jobId: id }),
});
