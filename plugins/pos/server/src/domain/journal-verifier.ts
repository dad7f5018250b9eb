import { keyIdOf, runningSha256 } from '@nova/platform/pure';
import { findChainBreak, genesisHash, type ChainBreak } from './journal-chain';
import { isHeadOf, type JournalHead } from './journal-head';
import { journalLine, type JournalHeading, type JournalLine } from './journal-lines';

/** What can be wrong with an exported journal; the words for each are with who prints them. */
export type JournalFaultReason =
  | ChainBreak['reason'] | 'payload' | 'series' | 'unreadable' | 'misplaced' | 'heading-missing' | 'tail-missing' | 'manifest-missing' | 'manifest'
  | 'key' | 'key-not-trusted' | 'signature' | 'head' | 'head-missing' | 'unsigned' | 'printed-head-missing';
export interface JournalFault {
  readonly reason: JournalFaultReason;
  /** Of the entry or head; null where the file as a whole is meant. */
  readonly number: number | null;
  /** The printed head hash that was not found. */
  readonly hash?: string;
}

export interface JournalVerdict {
  readonly heading: JournalHeading | null;
  readonly entries: number;
  /** Valid heads, and up to which entry the newest of them answers; 0: nothing is signed. */
  readonly signedHeads: number;
  readonly signedThrough: number;
  readonly keyIds: readonly string[];
  /** Empty: the journal is whole. The chain's first break only; what follows from it says nothing more. */
  readonly faults: readonly JournalFault[];
}

export interface Expectations {
  /** Ids of the keys that may have signed; none given: whichever the file names. */
  readonly trustedKeyIds: readonly string[];
  /** Head hashes off the paper of a Z: each must be in the chain, which is what reveals a tail that was cut off with its heads. */
  readonly printedHeads: readonly string[];
}

/** Heads are signed within seconds; what is older than this and not signed had its signatures taken away, or the worker stood still. */
export const unsignedLimitMs = 3_600_000;
const faultLimit = 50;

/** Checks an exported journal line by line, in memory that grows with its heads and not with its entries (S12). Needs nothing but the file. */
export class JournalVerifier {
  private readonly sum = runningSha256();
  private readonly keys = new Map<string, string>();
  private readonly heads = new Map<number, JournalHead>();
  private readonly faults: JournalFault[] = [];
  private readonly printed: Set<string>;
  private heading: JournalHeading | null = null;
  private manifest = false;
  private entries = 0;
  private broken = false;
  private last = { number: 0, hash: genesisHash };
  private signedHeads = 0;
  private signedThrough = 0;
  private firstUnsignedAt: string | null = null;

  constructor(private readonly expect: Expectations = { trustedKeyIds: [], printedHeads: [] }) {
    this.printed = new Set(expect.printedHeads);
  }

  /** One line without its line break. */
  read(text: string): void {
    const line = parse(text);
    if (line === null) this.fault('unreadable', null);
    else if (this.manifest || (this.heading === null) !== (line.type === 'journal')) this.fault(this.heading === null ? 'heading-missing' : 'misplaced', null);
    else this.take(line);
    if (line?.type !== 'manifest') this.sum.add(`${text}\n`);
  }

  /** After the last line. */
  end(): JournalVerdict {
    if (this.heading === null) this.fault('heading-missing', null);
    if (!this.manifest) this.fault('manifest-missing', null);
    if (this.heading !== null && !this.broken && (this.last.number !== this.heading.lastNumber || this.last.hash !== this.heading.headHash)) this.fault('tail-missing', this.heading.lastNumber);
    for (const number of this.heads.keys()) this.fault('head-missing', number);
    for (const hash of this.printed) this.fault('printed-head-missing', null, hash);
    const madeMs = Date.parse(this.heading?.madeAt ?? '');
    if (this.firstUnsignedAt !== null && !(madeMs - Date.parse(this.firstUnsignedAt) < unsignedLimitMs)) this.fault('unsigned', this.signedThrough + 1);
    return { heading: this.heading, entries: this.entries, signedHeads: this.signedHeads, signedThrough: this.signedThrough, keyIds: [...this.keys.keys()], faults: this.faults };
  }

  private take(line: JournalLine): void {
    if (line.type === 'journal') this.heading = line;
    else if (line.type === 'key') this.takeKey(line);
    else if (line.type === 'head') this.takeHead(line);
    else if (line.type === 'entry') this.takeEntry(line);
    else this.takeManifest(line);
  }

  private takeKey({ keyId, publicKey }: Extract<JournalLine, { type: 'key' }>): void {
    const { trustedKeyIds } = this.expect;
    if (keyIdOf(publicKey) !== keyId) return this.fault('key', null);
    if (trustedKeyIds.length > 0 && !trustedKeyIds.includes(keyId)) return this.fault('key-not-trusted', null);
    this.keys.set(keyId, publicKey);
  }

  private takeHead({ type: _type, ...head }: Extract<JournalLine, { type: 'head' }>): void {
    const publicKey = this.keys.get(head.keyId);
    if (head.series !== this.heading?.series || this.entries > 0 || this.heads.has(head.number)) return this.fault('misplaced', head.number);
    if (publicKey === undefined || !isHeadOf(publicKey, head)) return this.fault('signature', head.number);
    this.heads.set(head.number, head);
  }

  private takeEntry({ type: _type, ...entry }: Extract<JournalLine, { type: 'entry' }>): void {
    this.entries += 1;
    this.printed.delete(entry.hash);
    if (this.broken) return void this.heads.delete(entry.number);
    const reason = entry.series === this.heading?.series ? this.breakOf(entry) : 'series';
    if (reason !== null) {
      this.broken = true;
      return this.fault(reason, entry.number);
    }
    this.last = { number: entry.number, hash: entry.hash };
    this.firstUnsignedAt ??= entry.at;
    this.meetHead(entry.number, entry.hash);
  }

  private breakOf(entry: Parameters<typeof findChainBreak>[0][number]): JournalFaultReason | null {
    try {
      return findChainBreak([entry], this.last)?.reason ?? null;
    } catch (error) {
      if (error instanceof TypeError) return 'payload';
      throw error;
    }
  }

  private meetHead(number: number, hash: string): void {
    const head = this.heads.get(number);
    if (head === undefined) return;
    this.heads.delete(number);
    if (head.hash !== hash) return this.fault('head', number);
    this.signedHeads += 1;
    this.signedThrough = number;
    this.firstUnsignedAt = null;
  }

  private takeManifest({ count, sha256 }: Extract<JournalLine, { type: 'manifest' }>): void {
    this.manifest = true;
    if (count !== this.entries || sha256 !== this.sum.hex()) this.fault('manifest', null);
  }

  private fault(reason: JournalFaultReason, number: number | null, hash?: string): void {
    if (this.faults.length < faultLimit) this.faults.push({ reason, number, ...(hash === undefined ? {} : { hash }) });
  }
}

function parse(text: string): JournalLine | null {
  try {
    return journalLine.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
