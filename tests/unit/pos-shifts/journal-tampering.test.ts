import { generateKeyPairSync } from 'node:crypto';
import { parseSigningKey, sha256, type SigningKey } from '@nova/platform/pure';
import { genesisHash, journalHash, type JournalLink } from '../../../plugins/pos/server/src/domain/journal-chain';
import { headText, type JournalHead } from '../../../plugins/pos/server/src/domain/journal-head';
import { lineText } from '../../../plugins/pos/server/src/domain/journal-lines';
import { JournalVerifier } from '../../../plugins/pos/server/src/domain/journal-verifier';
import { chance, instant, JournalForger, place, signedThrough, type Journal, type Random, type Tampering } from '../../support/journal-forger.cjs';

const cases = 200;
const seed = Number(process.env['TEST_SEED'] ?? 20261123);

const makeKey = (): SigningKey => parseSigningKey(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
const key = makeKey();
const forge = new JournalForger({ genesisHash, journalHash, headText, lineText, sha256, makeKey, JournalVerifier }, key);
const { kinds } = forge;
const series = 'MAIN-FRONT';
const startMs = Date.parse('2026-11-20T08:00:00Z');

/** Three shifts, each ending in a Z; a batch of signatures every few entries; the last few entries of the last minutes are not signed yet. */
function makeJournal(random: Random): Journal {
  const entries: JournalLink[] = [];
  const heads: JournalHead[] = [];
  const length = 40 + random(40);
  for (let number = 1; number <= length; number += 1) {
    const kind = number % 15 === 0 ? 'shift-closed' : 'receipt';
    const payload = { totalMinor: random(100_000), name: ['حمص', 'Musakhan', 'line\u2028break'][random(3)], covers: random(9) };
    const entry = forge.link({ series, number, kind, subjectId: `subject-${number}`, shiftId: null, payload, at: instant(startMs + number * 120_000), previousHash: entries.at(-1)?.hash ?? genesisHash });
    entries.push(entry);
    if (kind === 'shift-closed' || (number < length - 3 && random(6) === 0)) heads.push(forge.signHead(key, entry));
  }
  const last = entries[length - 4] as JournalLink;
  if (!heads.some((head) => head.number === last.number)) heads.push(forge.signHead(key, last));
  return { series, entries, heads: heads.sort((a, b) => a.number - b.number), keys: [key] };
}

const zHeads = ({ entries }: Journal): string[] => entries.filter((entry) => entry.kind === 'shift-closed').map((entry) => entry.hash);

/** Signing is the slow part: a few journals are made once and tampered with again and again. */
const journals = ((random: Random): Journal[] => Array.from({ length: 20 }, () => makeJournal(random)))(chance(seed));

test.each(Object.keys(kinds))(`F12: ${cases} times %s, and each is found`, (name) => {
  const random = chance(seed);
  for (let round = 0; round < cases; round += 1) {
    const { faults } = forge.verify((kinds[name] as Tampering)(journals[round % journals.length] as Journal, random));
    if (faults.length === 0) throw new Error(`not found: ${name}, seed ${seed}, round ${round}`);
  }
});

test('F12: an amount made a fraction, which no entry can hash, is found', () => {
  const journal = journals[0] as Journal;
  expect(forge.verify({ ...journal, entries: journal.entries.map((entry) => ({ ...entry, payload: { totalMinor: 0.5 } })) }).faults[0]).toEqual({ reason: 'payload', number: 1 });
});

test(`F12: ${cases} tails cut off with their signatures, heading and manifest made anew, are found by the head on the last Z, and by nothing else`, () => {
  const random = chance(seed);
  for (let round = 0; round < cases; round += 1) {
    const journal = journals[round % journals.length] as Journal;
    const lastZ = journal.entries.findLast((entry) => entry.kind === 'shift-closed') as JournalLink;
    const kept = lastZ.number - 1 - random(14);
    const heads = journal.heads.filter((head) => head.number <= kept);
    const cut = { ...journal, entries: journal.entries.slice(0, kept), heads };
    expect(forge.verify(cut, { trustedKeyIds: [], printedHeads: [lastZ.hash] }).faults).toContainEqual({ reason: 'printed-head-missing', number: null, hash: lastZ.hash });
    const withTheirSignatures = { ...cut, heads: journal.heads };
    expect(forge.verify(withTheirSignatures).faults.map((fault) => fault.reason)).toContain('head-missing');
  }
});

test(`F12: ${cases} journals written anew and signed by another key are found by who knows the key, and by the head on a Z`, () => {
  const random = chance(seed);
  const forger = makeKey();
  for (let round = 0; round < cases; round += 1) {
    const journal = journals[round % journals.length] as Journal;
    const forged = forge.signedAnew(journal, place(journal, random) % 14, forger);
    expect(forge.verify(forged, { trustedKeyIds: [key.keyId], printedHeads: [] }).faults.map((fault) => fault.reason)).toContain('key-not-trusted');
    expect(forge.verify(forged, { trustedKeyIds: [], printedHeads: zHeads(journal) }).faults.map((fault) => fault.reason)).toContain('printed-head-missing');
  }
});

test(`S12: ${cases} journals that nobody touched are whole, with every Z's head and the key that is known; a second key after a rotation is one more`, () => {
  const next = makeKey();
  for (let round = 0; round < cases; round += 1) {
    const journal = journals[round % journals.length] as Journal;
    const heads = journal.heads.map((head, index) => (index * 2 < journal.heads.length ? head : forge.signHead(next, journal.entries[head.number - 1] as JournalLink)));
    const verdict = forge.verify({ ...journal, heads, keys: [key, next] }, { trustedKeyIds: [key.keyId, next.keyId], printedHeads: zHeads(journal) });
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
