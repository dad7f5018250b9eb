import { contract, id } from '@nova/platform/contracts';
import { z } from 'zod';

/** The paper as a picture, from the same document that becomes the printer's bytes. */
export const previewJob = contract({
  name: 'preview-job', action: 'job.preview', method: 'GET', path: '/api/printing/jobs/:jobId/preview',
  params: z.object({ jobId: id }), reply: z.object({ svg: z.string() }),
});
