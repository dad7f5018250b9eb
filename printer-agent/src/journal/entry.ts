import { z } from 'zod';

/**
 * One step of one lease, as the journal keeps it.
 * `sending` is on disk before the first byte; an outcome (`done`, `failed`, `uncertain`) is on disk before it is reported; `reported` ends it.
 */
export const journalEntry = z.object({
  leaseId: z.string(),
  jobId: z.string(),
  correlationId: z.string(),
  printerId: z.string(),
  address: z.string(),
  step: z.enum(['sending', 'done', 'failed', 'uncertain', 'reported']),
  error: z.string().nullable(),
  /** How often the printer had cut before this paper; null when it cannot say. One cut more means that the paper is out. */
  cutsBefore: z.number().nullable(),
  at: z.string(),
});
export type JournalEntry = z.infer<typeof journalEntry>;
