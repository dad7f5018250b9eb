/** What can be done to an exported journal, and the real verifier's word on it (F12, S12). For the unit test on journals of its own, and for the chaos run on the journal that it has written. */

/** mulberry32: the same seed, the same tampering. */
function chance(from) {
  let state = from >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const instant = (ms) => `${new Date(ms).toISOString().slice(0, -1)}000Z`;
const signedThrough = ({ heads }) => heads.at(-1)?.number ?? 0;
/** What is signed: only there can a chain that was written anew be told without the paper of a Z. */
const place = (journal, random) => random(signedThrough(journal) - 1);

/** One thing changed, whatever stood there. */
const edited = (entry, random) => [
  { ...entry, payload: { ...entry.payload, totalMinor: Number(entry.payload.totalMinor ?? 0) + 1 } }, { ...entry, kind: entry.kind === 'order-cancelled' ? 'receipt' : 'order-cancelled' },
  { ...entry, at: instant(Date.parse(entry.at) + 1) }, { ...entry, subjectId: 'subject-x' }, { ...entry, payload: Object.keys(entry.payload).length === 0 ? { totalMinor: 1 } : {} }, { ...entry, shiftId: 'shift-x' },
][random(6)];
const inPlaceOf = (entries, at, entry) => entries.map((each, index) => (index === at ? entry : each));

class JournalForger {
  /** @param rules the journal's own, of the source or of the build @param key the one that signed */
  constructor(rules, key) {
    this.rules = rules;
    this.key = key;
    /** By name: answers the journal as somebody left it, with a place and a manner by chance. */
    this.kinds = {
      'an entry edited': this.#inEntries((entries, at, random) => inPlaceOf(entries, at, edited(entries[at], random))),
      'an entry edited and its own hash made again': (journal, random) => {
        const at = place(journal, random);
        return { ...journal, entries: inPlaceOf(journal.entries, at, this.link({ ...journal.entries[at], payload: { totalMinor: 1 } })) };
      },
      'an entry removed': this.#inEntries((entries, at) => entries.toSpliced(at, 1)),
      'an entry inserted': this.#inEntries((entries, at, random) => entries.toSpliced(at, 0, { ...entries[random(2) === 0 ? at : 0], payload: { totalMinor: random(1000) } })),
      'two entries in each other’s place': this.#inEntries((entries, at, random) => {
        const other = (at + 1 + random(entries.length - 1)) % entries.length;
        [entries[at], entries[other]] = [entries[other], entries[at]];
        return entries;
      }),
      'a signature of another text, of noise, or of another key': (journal, random) => this.#withForgedHead(journal, random),
      'everything written anew and its signatures taken away': (journal, random) => {
        const at = random(Math.max(1, signedThrough(journal) - 35));
        const entries = this.writtenAnew(inPlaceOf(journal.entries, at, { ...journal.entries[at], payload: { totalMinor: 1 } }));
        return { ...journal, entries, heads: journal.heads.filter((head) => head.number <= at) };
      },
    };
  }

  link(entry) { return { ...entry, hash: this.rules.journalHash(entry) }; }

  signHead(by, { series, number, hash, at }) {
    const head = { series, number, hash, keyId: by.keyId, signedAt: at };
    return { ...head, signature: by.sign(this.rules.headText(head)) };
  }

  /** Numbers and hashes made anew from the first to the last: what somebody does who has the database and the program, but not the key. */
  writtenAnew(entries) {
    let previousHash = this.rules.genesisHash;
    return entries.map((entry, index) => {
      const anew = this.link({ ...entry, number: index + 1, previousHash });
      previousHash = anew.hash;
      return anew;
    });
  }

  /** Written anew, and every signature made by a key of the forger's own. */
  signedAnew(journal, at, forger) {
    const entries = this.writtenAnew(inPlaceOf(journal.entries, at, { ...journal.entries[at], payload: { totalMinor: 1 } }));
    return { ...journal, entries, heads: journal.heads.map((head) => this.signHead(forger, entries[head.number - 1])), keys: [forger] };
  }

  /** A file whose heading and manifest fit what is in it: a forger makes both anew. `laterMs`: how long after the last entry it was made. */
  verify({ series, entries, heads, keys }, expect, laterMs = 60_000) {
    const { genesisHash, lineText, sha256, JournalVerifier } = this.rules;
    const last = entries.at(-1);
    const lines = [
      { type: 'journal', format: 'nova-journal.v1', series, registerId: 'reg1', locationId: 'loc', madeAt: instant(Date.parse(last?.at ?? instant(0)) + laterMs), lastNumber: last?.number ?? 0, headHash: last?.hash ?? genesisHash },
      ...keys.map(({ keyId, publicKey }) => ({ type: 'key', keyId, publicKey })), ...heads.map((head) => ({ type: 'head', ...head })), ...entries.map((entry) => ({ type: 'entry', ...entry })),
    ];
    const text = lines.map(lineText).join('');
    const verifier = new JournalVerifier(expect);
    for (const line of (text + lineText({ type: 'manifest', count: entries.length, sha256: sha256(text) })).trimEnd().split('\n')) verifier.read(line);
    return verifier.end();
  }

  #inEntries(change) {
    return (journal, random) => {
      const changed = change([...journal.entries], place(journal, random), random);
      return { ...journal, entries: random(2) === 0 ? changed : this.writtenAnew(changed) };
    };
  }

  #withForgedHead(journal, random) {
    const { headText, sha256, makeKey } = this.rules;
    const at = random(journal.heads.length);
    const head = journal.heads[at];
    const forger = makeKey();
    const forged = [
      { ...head, signature: this.key.sign('something else') }, { ...head, signature: Buffer.alloc(64, random(255)).toString('base64') }, { ...head, signature: forger.sign(headText(head)) },
      { ...head, signedAt: instant(0) }, { ...head, hash: sha256('x') }, { ...head, keyId: forger.keyId }, { ...head, signature: '' },
    ][random(7)];
    return { ...journal, heads: inPlaceOf(journal.heads, at, forged) };
  }
}

module.exports = { JournalForger, chance, instant, place, signedThrough };
