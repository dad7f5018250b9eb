import { commandId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';

/**
 * Prints a paper that came out once more, marked DUPLICATE; the drawer stays shut. Receipts and Z reports are refused with
 * `counted_reprint`: their copies are counted where they were made (S11).
 */
export const reprintJob = contract({
  name: 'reprint-job', action: 'job.reprint', method: 'POST', path: '/api/printing/jobs/:jobId/reprint',
  params: z.object({ jobId: id }), body: z.strictObject({ commandId }), reply: z.object({ jobId: id }),
});
