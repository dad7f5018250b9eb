import { commandId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { printJob } from './job';

/** Somebody read the paper on the screen and works from it: it leaves the screen, and no printer prints it later. */
export const acknowledgeDiverted = contract({
  name: 'acknowledge-diverted', action: 'job.acknowledge', method: 'POST', path: '/api/printing/jobs/:jobId/acknowledge',
  params: z.object({ jobId: id }), body: z.strictObject({ commandId }), reply: z.object({ job: printJob }),
});
