import { generateKeyPairSync } from 'node:crypto';
import { parseSigningKey, sha256, type SigningKey } from '@nova/platform/pure';
import { genesisHash, journalHash, type JournalLink } from '../../../plugins/pos/server/src/domain/journal-chain';
import { headText, type JournalHead } from '../../../plugins/pos/server/src/domain/journal-head';
import { lineText, type JournalLine } from '../../../plugins/pos/server/src/domain/journal-lines';
import { JournalVerifier, type Expectations, type JournalVerdict } from '../../../plugins/pos/server/src/domain/journal-verifier';

const cases = 200;
const seed = Number(process.env['TEST_SEED'] ?? 20261123);

/** mulberry32: the same seed, the same tampering. */
function chance(from: number): (below: number) => number {
  let state = from >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const makeKey = (): SigningKey => parseSigningKey(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
const key = makeKey();
const series = 'MAIN-FRONT';
const startMs = Date.parse('2026-11-20T08:00:00Z');
const instant = (ms: number): string => `${new Date(ms).toISOString().slice(0, -1)}000Z`;

interface Journal { readonly entries: JournalLink[]; readonly heads: JournalHead[]; readonly keys: { keyId: string; publicKey: string }[] }
type Random = (below: number) => number;

const link = (entry: Omit<JournalLink, 'hash'>): JournalLink => ({ ...entry, hash: journalHash(entry) });
const signHead = (by: SigningKey, { number, hash, at }: JournalLink): JournalHead => {
  const head = { series, number, hash, keyId: by.keyId, signedAt: at };
  return { ...head, signature: by.sign(headText(head)) };
};

/** Three shifts, each ending in a Z; a batch of signatures every few entries; the last few entries of the last minutes are not signed yet. */
function makeJournal(random: Random): Journal {
  const entries: JournalLink[] = [];
  const heads: JournalHead[] = [];
  const length = 40 + random(40);
  for (let number = 1; number <= length; number += 1) {
    const kind = number % 15 === 0 ? 'shift-closed' : 'receipt';
    const payload = { totalMinor: random(100_000), name: ['حمص', 'Musakhan', 'line\u2028break'][random(3)], covers: random(9) };
    const entry = link({ series, number, kind, subjectId: `subject-${number}`, shiftId: null, payload, at: instant(startMs + number * 120_000), previousHash: entries.at(-1)?.hash ?? genesisHash });
    entries.push(entry);
    if (kind === 'shift-closed' || (number < length - 3 && random(6) === 0)) heads.push(signHead(key, entry));
  }
  const last = entries[length - 4] as JournalLink;
  if (!heads.some((head) => head.number === last.number)) heads.push(signHead(key, last));
  return { entries, heads: heads.sort((a, b) => a.number - b.number), keys: [key] };
}

/** A file whose heading and manifest fit what is in it: a forger makes both anew. */
function verify({ entries, heads, keys }: Journal, expect?: Expectations): JournalVerdict {
  const last = entries.at(-1);
  const madeAt = instant(Date.parse(last?.at ?? instant(startMs)) + 60_000);
  const lines: JournalLine[] = [
    { type: 'journal', format: 'nova-journal.v1', series, registerId: 'reg1', locationId: 'loc', madeAt, lastNumber: last?.number ?? 0, headHash: last?.hash ?? genesisHash },
    ...keys.map(({ keyId, publicKey }) => ({ type: 'key' as const, keyId, publicKey })),
    ...heads.map((head) => ({ type: 'head' as const, ...head })),
    ...entries.map((entry) => ({ type: 'entry' as const, ...entry })),
  ];
  const text = lines.map(lineText).join('');
  const verifier = new JournalVerifier(expect);
  for (const line of (text + lineText({ type: 'manifest', count: entries.length, sha256: sha256(text) })).trimEnd().split('\n')) verifier.read(line);
  return verifier.end();
}

/** Numbers and hashes made anew from the first to the last: what somebody does who has the database and the program, but not the key. */
function writtenAnew(entries: readonly JournalLink[]): JournalLink[] {
  let previousHash = genesisHash;
  return entries.map((entry, index) => {
    const anew = link({ ...entry, number: index + 1, previousHash });
    previousHash = anew.hash;
    return anew;
  });
}

const signedThrough = ({ heads }: Journal): number => heads.at(-1)?.number ?? 0;
const zHeads = ({ entries }: Journal): string[] => entries.filter((entry) => entry.kind === 'shift-closed').map((entry) => entry.hash);
/** What is signed: only there can a chain that was written anew be told without the paper of a Z. */
const place = (journal: Journal, random: Random): number => random(signedThrough(journal) - 1);

/** Signing is the slow part: a few journals are made once and tampered with again and again. */
const journals = ((random: Random): Journal[] => Array.from({ length: 20 }, () => makeJournal(random)))(chance(seed));

type Tampering = (journal: Journal, random: Random) => Journal;
const inEntries = (change: (entries: JournalLink[], at: number, random: Random) => JournalLink[]): Tampering => (journal, random) => {
  const changed = change([...journal.entries], place(journal, random), random);
  return { ...journal, entries: random(2) === 0 ? changed : writtenAnew(changed) };
};
const edited = (entry: JournalLink, random: Random): JournalLink => [
  { ...entry, payload: { ...entry.payload, totalMinor: Number(entry.payload['totalMinor']) + 1 } }, { ...entry, kind: 'order-cancelled' }, { ...entry, at: instant(Date.parse(entry.at) + 1) },
  { ...entry, subjectId: 'subject-x' }, { ...entry, payload: {} }, { ...entry, shiftId: 'shift-x' },
][random(6)] as JournalLink;

const kinds: Record<string, Tampering> = {
  'an entry edited': inEntries((entries, at, random) => {
    const changed = edited(entries[at] as JournalLink, random);
    return entries.map((entry, index) => (index === at ? changed : entry));
  }),
  'an entry edited and its own hash made again': (journal, random) => {
    const at = place(journal, random);
    return { ...journal, entries: journal.entries.map((entry, index) => (index === at ? link({ ...entry, payload: { totalMinor: 1 } }) : entry)) };
  },
  'an entry removed': inEntries((entries, at) => entries.toSpliced(at, 1)),
  'an entry inserted': inEntries((entries, at, random) => entries.toSpliced(at, 0, { ...(entries[random(2) === 0 ? at : 0] as JournalLink), payload: { totalMinor: random(1000) } })),
  'two entries in each other’s place': inEntries((entries, at, random) => {
    const other = (at + 1 + random(entries.length - 1)) % entries.length;
    [entries[at], entries[other]] = [entries[other] as JournalLink, entries[at] as JournalLink];
    return entries;
  }),
  'a signature of another text, of noise, or of another key': (journal, random) => {
    const at = random(journal.heads.length);
    const head = journal.heads[at] as JournalHead;
    const forger = makeKey();
    const forged = [
      { ...head, signature: key.sign('something else') }, { ...head, signature: Buffer.alloc(64, random(255)).toString('base64') }, { ...head, signature: forger.sign(headText(head)) },
      { ...head, signedAt: instant(startMs) }, { ...head, hash: sha256('x') }, { ...head, keyId: forger.keyId }, { ...head, signature: '' },
    ][random(7)] as JournalHead;
    return { ...journal, heads: journal.heads.map((each, index) => (index === at ? forged : each)) };
  },
  'everything written anew and its signatures taken away': (journal, random) => {
    const at = random(signedThrough(journal) - 35);
    const entries = writtenAnew(journal.entries.map((entry, index) => (index === at ? { ...entry, payload: { totalMinor: 1 } } : entry)));
    return { ...journal, entries, heads: journal.heads.filter((head) => head.number <= at) };
  },
};

test.each(Object.keys(kinds))(`F12: ${cases} times %s, and each is found`, (name) => {
  const random = chance(seed);
  for (let round = 0; round < cases; round += 1) {
    const { faults } = verify((kinds[name] as Tampering)(journals[round % journals.length] as Journal, random));
    if (faults.length === 0) throw new Error(`not found: ${name}, seed ${seed}, round ${round}`);
  }
});

test('F12: an amount made a fraction, which no entry can hash, is found', () => {
  const journal = journals[0] as Journal;
  expect(verify({ ...journal, entries: journal.entries.map((entry) => ({ ...entry, payload: { totalMinor: 0.5 } })) }).faults[0]).toEqual({ reason: 'payload', number: 1 });
});

test(`F12: ${cases} tails cut off with their signatures, heading and manifest made anew, are found by the head on the last Z, and by nothing else`, () => {
  const random = chance(seed);
  for (let round = 0; round < cases; round += 1) {
    const journal = journals[round % journals.length] as Journal;
    const lastZ = journal.entries.findLast((entry) => entry.kind === 'shift-closed') as JournalLink;
    const kept = lastZ.number - 1 - random(14);
    const heads = journal.heads.filter((head) => head.number <= kept);
    const cut = { ...journal, entries: journal.entries.slice(0, kept), heads };
    expect(verify(cut, { trustedKeyIds: [], printedHeads: [lastZ.hash] }).faults).toContainEqual({ reason: 'printed-head-missing', number: null, hash: lastZ.hash });
    const withTheirSignatures = { ...cut, heads: journal.heads };
    expect(verify(withTheirSignatures).faults.map((fault) => fault.reason)).toContain('head-missing');
  }
});

test(`F12: ${cases} journals written anew and signed by another key are found by who knows the key, and by the head on a Z`, () => {
  const random = chance(seed);
  const forger = makeKey();
  for (let round = 0; round < cases; round += 1) {
    const journal = journals[round % journals.length] as Journal;
    const at = place(journal, random) % 14;
    const entries = writtenAnew(journal.entries.map((entry, index) => (index === at ? { ...entry, payload: { totalMinor: 1 } } : entry)));
    const forged = { entries, heads: journal.heads.map((head) => signHead(forger, entries[head.number - 1] as JournalLink)), keys: [forger] };
    expect(verify(forged, { trustedKeyIds: [key.keyId], printedHeads: [] }).faults.map((fault) => fault.reason)).toContain('key-not-trusted');
    expect(verify(forged, { trustedKeyIds: [], printedHeads: zHeads(journal) }).faults.map((fault) => fault.reason)).toContain('printed-head-missing');
  }
});

test(`S12: ${cases} journals that nobody touched are whole, with every Z's head and the key that is known; a second key after a rotation is one more`, () => {
  const next = makeKey();
  for (let round = 0; round < cases; round += 1) {
    const journal = journals[round % journals.length] as Journal;
    const heads = journal.heads.map((head, index) => (index * 2 < journal.heads.length ? head : signHead(next, journal.entries[head.number - 1] as JournalLink)));
    const verdict = verify({ ...journal, heads, keys: [key, next] }, { trustedKeyIds: [key.keyId, next.keyId], printedHeads: zHeads(journal) });
    expect(verdict).toMatchObject({ faults: [], entries: journal.entries.length, signedThrough: signedThrough(journal), signedHeads: heads.length, keyIds: [key.keyId, next.keyId] });
  }
});

test('a file that is cut, joined or not a journal at all is told as such', () => {
  const reasons = (lines: readonly string[]): string[] => {
    const verifier = new JournalVerifier();
    for (const line of lines) verifier.read(line);
    return verifier.end().faults.map((fault) => fault.reason);
  };
  expect(reasons([])).toEqual(['heading-missing', 'manifest-missing']);
  expect(reasons(['<html>'])).toContain('unreadable');
  expect(reasons(['{"type":"manifest","count":0,"sha256":"x"}'])).toContain('unreadable');
});

test.each([['', /neither a private key/], ['nonsense', /neither a private key/], [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), /type rsa.*must be of type ed25519/]])('a signing key that is none is refused in words, and not repeated: %#', (text, words) => {
  expect(() => parseSigningKey(text)).toThrow(words);
});
