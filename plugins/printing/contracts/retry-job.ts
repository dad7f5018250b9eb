import { commandId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { printJob } from './job';

/** Queues a failed or uncertain job again. An uncertain one is marked POSSIBLE DUPLICATE. */
export const retryJob = contract({
  name: 'retry-job', action: 'job.retry', method: 'POST', path: '/api/printing/jobs/:jobId/retry',
  params: z.object({ jobId: id }), body: z.strictObject({ commandId }), reply: z.object({ job: printJob }),
});
