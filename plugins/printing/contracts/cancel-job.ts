import { commandId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { printJob } from './job';

/** Takes a paper that nobody is printing out of the queue for good. */
export const cancelJob = contract({
  name: 'cancel-job', action: 'job.cancel', method: 'POST', path: '/api/printing/jobs/:jobId/cancel',
  params: z.object({ jobId: id }), body: z.strictObject({ commandId }), reply: z.object({ job: printJob }),
});
