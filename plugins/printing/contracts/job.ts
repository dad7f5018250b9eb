import { contentId, id, instant } from '@nova/platform/contracts';
import { z } from 'zod';

export const documentType = z.enum(['kitchen-ticket', 'bill', 'receipt', 'x-report', 'z-report', 'test']);
export type DocumentType = z.infer<typeof documentType>;
/** queued → claimed → sending → done; a lost lease before `sending` is queued again, after it the job is uncertain. */
export const jobState = z.enum(['queued', 'claimed', 'sending', 'done', 'failed', 'uncertain', 'cancelled']);

export const printJob = z.object({
  id, kind: z.enum(['print', 'kds']), documentType, locationId: contentId, printerId: contentId, printerName: z.string(), state: jobState, mark: z.enum(['none', 'duplicate', 'possible-duplicate']),
  subjectId: z.string(), title: z.string(), attempts: z.int(), lastError: z.string().nullable(), createdAt: instant, doneAt: instant.nullable(),
});
export type PrintJob = z.infer<typeof printJob>;
