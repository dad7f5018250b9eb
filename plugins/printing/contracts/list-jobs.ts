import { contentId, contract, pageQuery } from '@nova/platform/contracts';
import { z } from 'zod';
import { jobState, printJob } from './job';

export const listJobs = contract({
  name: 'list-jobs', action: 'job.list', method: 'GET', path: '/api/printing/jobs',
  query: z.object({ locationId: contentId, state: jobState.optional(), subjectId: z.string().max(64).optional(), ...pageQuery }),
  reply: z.object({ jobs: z.array(printJob), next: z.string().nullable() }),
});
