/** What the verifier found, for somebody who has to decide what to do next. */

/** @typedef {import('../../../plugins/pos/server/src/domain/journal-verifier.js').JournalVerdict} JournalVerdict */
/** @typedef {import('../../../plugins/pos/server/src/domain/journal-verifier.js').JournalFault} JournalFault */

/** @type {Record<JournalFault['reason'], string>} */
const WORDS = {
  number: 'the number does not follow the one before: something was removed, inserted or reordered here',
  'previous-hash': 'it does not join the entry before: something was removed, inserted, reordered or edited here',
  hash: 'it is not what was hashed: this entry was edited',
  payload: 'it holds something that no journal entry can hold: this entry was edited',
  series: 'it belongs to another series',
  unreadable: 'a line cannot be read as part of a journal',
  misplaced: 'a line stands where it must not stand',
  'heading-missing': 'the file does not begin as an exported journal',
  'tail-missing': 'the journal was this long, but the file ends before or with another entry: its tail was cut off',
  'manifest-missing': 'the end of the file is missing: the download broke off, or its tail was cut off',
  manifest: 'count or SHA-256 of the manifest is not that of the file: it was changed after it was exported',
  key: 'a public key does not have the id it is given',
  'key-not-trusted': 'a key signed that is none of those you trust',
  signature: 'the signature of this head is not by the key it names: it is forged',
  head: 'what was signed as this number is not this entry: the journal was written anew up to here',
  'head-missing': 'this number was signed, but is not in the chain',
  unsigned: 'from here on nothing is signed though it is older than an hour: signatures were taken away, or no worker was running',
  'printed-head-missing': 'the head hash that you gave is not in this journal: the tail with that Z was cut off or written anew',
};

/** @param {JournalFault} fault */
const faultLine = ({ reason, number, hash }) => `  ${number === null ? (hash ?? 'the file') : `number ${number}`}: ${WORDS[reason]}`;

/** @param {JournalVerdict} verdict @returns {string[]} lines, the sentence that counts last */
export function describeVerdict({ heading, entries, signedHeads, signedThrough, keyIds, faults }) {
  const about = heading === null ? [] : [`Journal ${heading.series}, exported ${heading.madeAt}`];
  const tail = entries - signedThrough;
  const signed = signedHeads === 0 ? 'no head of it is signed' : `signed up to number ${signedThrough} (${signedHeads} valid heads, key ${keyIds.join(', ')})`;
  return [
    ...about,
    `  ${entries} entries, ${signed}${tail > 0 && signedHeads > 0 ? `; ${tail} after it not signed yet` : ''}`,
    ...(faults.length === 0 ? ['The journal is whole.'] : ['The journal is NOT whole:', ...faults.map(faultLine), 'What to do: ops/runbooks/journal-broken.md']),
  ];
}
