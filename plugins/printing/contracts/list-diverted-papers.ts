import { contentId, contract, id, instant } from '@nova/platform/contracts';
import { z } from 'zod';
import { documentType, triedChannel } from './job';

/** A paper that no channel could print: the screen is the last resort and must show it loudly, above everything else. */
export const divertedPaper = z.object({
  jobId: id, printerId: contentId, printerName: z.string(), documentType, title: z.string(), subjectId: z.string(), createdAt: instant, divertedAt: instant,
  /** The stations whose tickets this printer prints; none for a receipt printer. */
  stationIds: z.array(contentId),
  /** It may have come out after all, wholly or in part. */
  possibleDuplicate: z.boolean(),
  /** Why there is no paper: one entry for each channel that had its turn. */
  tried: z.array(triedChannel), lastError: z.string().nullable(),
  /** The paper itself, as lines of text and as the same picture that a preview shows. */
  text: z.string(), svg: z.string(),
});
export type DivertedPaper = z.infer<typeof divertedPaper>;

/** Papers that a screen must show now, oldest first, at most 50. Told anew by `print-job.diverted.v1`, `.acknowledged.v1`, `.printed.v1` and `.cancelled.v1`. */
export const listDivertedPapers = contract({
  name: 'list-diverted-papers', action: 'job.list-diverted', method: 'GET', path: '/api/printing/diverted-papers',
  /** With a station: what its printers should have printed. */
  query: z.object({ locationId: contentId, stationId: contentId.optional() }),
  reply: z.object({ papers: z.array(divertedPaper), more: z.int() }),
});
