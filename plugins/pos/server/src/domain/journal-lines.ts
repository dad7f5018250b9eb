import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const number = z.int().min(1);

/**
 * The lines of an exported journal, one JSON object a line: `journal`, then keys and signed heads, then every entry in order, and the manifest at last.
 * Strict: a field that no hash covers would be a place to lie in.
 */
export const journalLine = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('journal'), format: z.literal('nova-journal.v1'), series: z.string(), registerId: z.string(), locationId: z.string(), madeAt: z.string(), lastNumber: z.int().min(0), headHash: hash }),
  z.strictObject({ type: z.literal('key'), keyId: z.string(), publicKey: z.string() }),
  z.strictObject({ type: z.literal('head'), series: z.string(), number, hash, keyId: z.string(), signedAt: z.string(), signature: z.string() }),
  z.strictObject({ type: z.literal('entry'), series: z.string(), number, kind: z.string(), subjectId: z.string(), shiftId: z.string().nullable(), payload: z.record(z.string(), z.unknown()), at: z.string(), previousHash: hash, hash }),
  z.strictObject({ type: z.literal('manifest'), count: z.int().min(0), sha256: hash }),
]);
export type JournalLine = z.infer<typeof journalLine>;
export type JournalHeading = Extract<JournalLine, { type: 'journal' }>;

/** A line as it stands in the file; the manifest's sum is over these. */
export const lineText = (line: JournalLine): string => `${JSON.stringify(line)}\n`;
