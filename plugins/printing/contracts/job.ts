import { contentId, id, instant, printChannel } from '@nova/platform/contracts';
import { z } from 'zod';

export const documentType = z.enum(['kitchen-ticket', 'bill', 'receipt', 'credit-receipt', 'x-report', 'z-report', 'day-report', 'test', 'drawer']);
export type DocumentType = z.infer<typeof documentType>;
/**
 * queued → claimed → sending → done; a lost lease before `sending` is queued again, after it the job is uncertain.
 * `diverted`: no channel could print it, so a screen shows it, until a channel comes back or somebody has read it.
 */
export const jobState = z.enum(['queued', 'claimed', 'sending', 'done', 'failed', 'uncertain', 'diverted', 'cancelled']);

/** A channel that had its turn and handed the paper on: it failed, gave no sign, may have printed it, or was known to be down. */
export const triedChannel = z.object({ channel: printChannel, at: instant, how: z.enum(['failed', 'silent', 'uncertain', 'down']), why: z.string() });
export type TriedChannel = z.infer<typeof triedChannel>;

export const printJob = z.object({
  id, kind: z.literal('print'), documentType, locationId: contentId, printerId: contentId, printerName: z.string(), state: jobState, mark: z.enum(['none', 'duplicate', 'possible-duplicate']),
  subjectId: z.string(), title: z.string(), attempts: z.int(), lastError: z.string().nullable(), createdAt: instant, doneAt: instant.nullable(),
  /** Whose turn it is, or who printed it, and who had it before. */
  channel: printChannel, tried: z.array(triedChannel),
  /** Since when a screen shows it instead of paper; null: it never had to. */
  divertedAt: instant.nullable(), acknowledgedAt: instant.nullable(),
  /** It was to open a drawer and came too late for it: the drawer stayed shut, and a receipt was printed without. */
  kickExpiredAt: instant.nullable(),
});
export type PrintJob = z.infer<typeof printJob>;
