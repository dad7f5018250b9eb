import { contentId, contract, instant } from '@nova/platform/contracts';
import { z } from 'zod';

/** A register's journal at a glance: how long it is, and how far it is signed (S12). */
export const journalView = z.object({
  series: z.string(), registerId: contentId, registerName: z.string(), entries: z.int(), headHash: z.string(),
  signedThrough: z.int(), signedAt: instant.nullable(), keyId: z.string().nullable(),
});
export type JournalView = z.infer<typeof journalView>;

/** The journals of a place: one for each register that ever had a shift. */
export const listJournals = contract({
  name: 'list-journals', action: 'journal.list', method: 'GET', path: '/api/pos/journals',
  query: z.object({ locationId: contentId }), reply: z.object({ journals: z.array(journalView) }),
});

/**
 * The whole journal of a register as a file, one JSON object a line: heading, public keys, signed heads, every entry in order, and at last a manifest
 * with count and SHA-256. `npm run verify-journal -- <file>` checks it with nothing but the file. Refuses `not_found`.
 */
export const exportJournal = contract({
  name: 'export-journal', action: 'journal.export', method: 'GET', path: '/api/pos/journals/:registerId/export',
  params: z.object({ registerId: contentId }), reply: z.string(),
});
