import { commandId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { printJob } from './job';

/** Queues a failed, uncertain or diverted job again. What may have come out, or was worked from on a screen, is marked POSSIBLE DUPLICATE. */
export const retryJob = contract({
  name: 'retry-job', action: 'job.retry', method: 'POST', path: '/api/printing/jobs/:jobId/retry',
  params: z.object({ jobId: id }), body: z.strictObject({ commandId }), reply: z.object({ job: printJob }),
});
