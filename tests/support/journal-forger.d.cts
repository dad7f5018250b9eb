import type { SigningKey } from '@nova/platform/pure';
import type { JournalLink } from '../../plugins/pos/server/src/domain/journal-chain';
import type { JournalHead } from '../../plugins/pos/server/src/domain/journal-head';
import type { JournalLine } from '../../plugins/pos/server/src/domain/journal-lines';
import type { Expectations, JournalVerdict, JournalVerifier } from '../../plugins/pos/server/src/domain/journal-verifier';

export interface Journal { readonly series: string; readonly entries: JournalLink[]; readonly heads: JournalHead[]; readonly keys: readonly { keyId: string; publicKey: string }[] }
export type Random = (below: number) => number;
export type Tampering = (journal: Journal, random: Random) => Journal;

/** The journal's own rules. */
export interface Rules {
  readonly genesisHash: string;
  readonly JournalVerifier: new (expect?: Expectations) => JournalVerifier;
  journalHash(entry: Omit<JournalLink, 'hash'>): string;
  headText(head: Omit<JournalHead, 'signature'>): string;
  lineText(line: JournalLine): string;
  sha256(text: string): string;
  makeKey(): SigningKey;
}

export function chance(seed: number): Random;
export function instant(ms: number): string;
export function place(journal: Journal, random: Random): number;
export function signedThrough(journal: Journal): number;

export class JournalForger {
  constructor(rules: Rules, key: SigningKey);
  readonly kinds: Readonly<Record<string, Tampering>>;
  link(entry: Omit<JournalLink, 'hash'>): JournalLink;
  signHead(by: SigningKey, entry: JournalLink): JournalHead;
  writtenAnew(entries: readonly JournalLink[]): JournalLink[];
  signedAnew(journal: Journal, at: number, forger: SigningKey): Journal;
  verify(journal: Journal, expect?: Expectations, laterMs?: number): JournalVerdict;
}
