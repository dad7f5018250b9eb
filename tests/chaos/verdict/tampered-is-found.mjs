import { generateKeyPairSync } from 'node:crypto';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { JournalForger, chance, place, signedThrough } = require('../../support/journal-forger.cjs');
const built = (name) => require(`../../../plugins/pos/dist/server/src/domain/${name}.js`);
const { parseSigningKey, sha256 } = require('@nova/platform/pure');

const { JournalVerifier } = built('journal-verifier');
const makeKey = () => parseSigningKey(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
/** What is not signed is told after an hour, and the file is looked at in the evening. */
const eveningMs = 2 * 60 * 60_000;
/** The first so many entries, up to a signature, are a whole journal as well, and hashing them again and again stays quick. */
const mostEntries = 400;

/**
 * F12 on a journal that a server has written, as `readJournal` answers it: the real verifier finds nothing in it as it is, and something in each that was tampered with, `times` of each kind.
 * `secret`: the key that signed it. @returns how many entries it has, and how many were found of each kind
 */
export function tamperedIsFound(verdict, { lines, journal: whole, secret, seed, times }) {
  const key = parseSigningKey(secret);
  const trusted = { trustedKeyIds: [key.keyId], printedHeads: [] };
  const onPaper = whole.entries.filter(({ kind }) => kind === 'shift-closed').map(({ hash }) => hash);
  verdict.none('the verifier finds fault with a journal that nobody touched', faultsOf(lines, { ...trusted, printedHeads: onPaper }));

  const forge = new JournalForger({ ...built('journal-chain'), ...built('journal-head'), ...built('journal-lines'), JournalVerifier, sha256, makeKey }, key);
  const journal = beginningOf(whole);
  const random = chance(seed);
  const found = {};
  const each = (name, tampered, expect) => {
    const missed = Array.from({ length: times }, (_, round) => round).filter(() => forge.verify(tampered(), expect, eveningMs).faults.length === 0);
    verdict.none(`not found: ${name}`, missed);
    found[name] = times - missed.length;
  };
  const paper = { ...trusted, printedHeads: [journal.entries.at(-1).hash] };
  verdict.none('the beginning of a whole journal is not whole', forge.verify(journal, paper, eveningMs).faults);
  for (const [name, kind] of Object.entries(forge.kinds)) each(name, () => kind(journal, random), trusted);
  each('written anew and signed by another key', () => forge.signedAnew(journal, place(journal, random), makeKey()), trusted);
  each('its end cut off with its signatures', () => cutOff(journal, 1 + random(signedThrough(journal) - 1)), paper);
  return { entries: whole.entries.length, found };
}

function faultsOf(lines, expect) {
  const verifier = new JournalVerifier(expect);
  for (const line of lines) verifier.read(line);
  return verifier.end().faults;
}

const beginningOf = (journal) => cutOff(journal, (journal.heads.findLast(({ number }) => number <= mostEntries) ?? journal.heads[0]).number);
const cutOff = (journal, last) => ({ ...journal, entries: journal.entries.slice(0, last), heads: journal.heads.filter(({ number }) => number <= last) });
