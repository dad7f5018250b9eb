import { canonicalJson, sha256 } from '@nova/platform/pure';

/** What is written to a register's journal; `duplicate` is of a receipt, `report-duplicate` of a Z, `drawer-opened` of a movement or a part payment. Every kind takes a number of its series, so the series has no hole (S11, S12). */
export const journalKinds = ['shift-opened', 'receipt', 'duplicate', 'refund', 'refund-duplicate', 'drawer-opened', 'order-cancelled', 'line-voided', 'order-voided', 'receipt-withdrawn', 'order-reopened', 'shift-closed', 'report-duplicate', 'drawer-counted', 'handed-over', 'carried-over', 'tip-out', 'drop-settled'] as const;
export type JournalKind = (typeof journalKinds)[number];

/** One link, as it is hashed; an older program verifies kinds that it does not know. `at` is text with microseconds, so that the hash can be made again from what is stored. */
export interface JournalLink {
  readonly series: string;
  readonly number: number;
  readonly kind: string;
  /** Order, shift, cash movement or payment. */
  readonly subjectId: string;
  readonly shiftId: string | null;
  readonly payload: Record<string, unknown>;
  readonly at: string;
  readonly previousHash: string;
  readonly hash: string;
}

export interface JournalEntry extends JournalLink { readonly kind: JournalKind }

/** What stands before the first entry of a series. */
export const genesisHash = '0'.repeat(64);

/** Hash of an entry: SHA-256 of the canonical JSON of everything else in it, the previous hash included (S12). Throws TypeError for a payload with fractions. */
export function journalHash(entry: Omit<JournalLink, 'hash'>): string {
  const { series, number, kind, subjectId, shiftId, payload, at, previousHash } = entry;
  return sha256(canonicalJson({ series, number, kind, subjectId, shiftId, payload, at, previousHash }));
}

export interface ChainBreak { readonly number: number; readonly reason: 'number' | 'previous-hash' | 'hash' }

/** Walks entries of one series in order of number. Returns the first break, or null when the chain from `after` holds (S12). */
export function findChainBreak(entries: readonly JournalLink[], after: { readonly number: number; readonly hash: string } = { number: 0, hash: genesisHash }): ChainBreak | null {
  let previous = after;
  for (const entry of entries) {
    if (entry.number !== previous.number + 1) return { number: entry.number, reason: 'number' };
    if (entry.previousHash !== previous.hash) return { number: entry.number, reason: 'previous-hash' };
    if (entry.hash !== journalHash(entry)) return { number: entry.number, reason: 'hash' };
    previous = entry;
  }
  return null;
}

/** The number as it stands on paper: `MAIN-R1-000042`. It is the journal's own sequence (S11). */
export const receiptNumberOf = (series: string, number: number): string => `${series}-${String(number).padStart(6, '0')}`;
