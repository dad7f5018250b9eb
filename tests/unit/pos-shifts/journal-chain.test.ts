import fc from 'fast-check';
import { findChainBreak, genesisHash, journalHash, receiptNumberOf, type JournalEntry } from '../../../plugins/pos/server/src/domain/journal-chain';
import { seriesName } from '../../../plugins/pos/server/src/domain/series-name';

const value: fc.Arbitrary<unknown> = fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null), fc.array(fc.integer(), { maxLength: 3 }));
const payload = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }).filter((key) => key !== '__proto__'), value, { maxKeys: 4, noNullPrototype: true });
const entry = fc.record({ kind: fc.constantFrom('receipt' as const, 'drawer-opened' as const), subjectId: fc.uuid(), shiftId: fc.option(fc.uuid()), payload });
const head = { series: 'R1', firstNumber: 1, headHash: genesisHash, at: '2026-03-01T10:00:00.000000Z' };

/** What `pos.append_journal` does in the database, for the verifier alone. */
function chainEntries(at: typeof head, entries: readonly Pick<JournalEntry, 'kind' | 'subjectId' | 'shiftId' | 'payload'>[]): JournalEntry[] {
  let previousHash = at.headHash;
  return entries.map(({ kind, subjectId, shiftId, payload: facts }, index) => {
    const link = { series: at.series, number: at.firstNumber + index, kind, subjectId, shiftId, payload: facts, at: at.at, previousHash };
    previousHash = journalHash(link);
    return { ...link, hash: previousHash };
  });
}
const chain = fc.array(entry, { minLength: 3, maxLength: 12 }).map((entries) => chainEntries(head, entries));

test('S12: a chain that nobody touched holds, also when it is read in pieces', () => {
  fc.assert(fc.property(chain, fc.nat(), (entries, cut) => {
    expect(findChainBreak(entries)).toBeNull();
    const at = 1 + (cut % (entries.length - 1));
    const before = entries[at - 1] as JournalEntry;
    expect(findChainBreak(entries.slice(at), before)).toBeNull();
  }));
});

test('S12: payloads survive a trip through jsonb, which forgets the order of keys', () => {
  fc.assert(fc.property(chain, (entries) => {
    const stored = entries.map((each) => ({ ...each, payload: Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(each.payload)) as object).reverse()) }));
    expect(findChainBreak(stored)).toBeNull();
  }));
});

const edits: Record<string, (entries: JournalEntry[], at: number) => JournalEntry[]> = {
  'an edited payload': (entries, at) => entries.map((each, index) => (index === at ? { ...each, payload: { ...each.payload, amountMinor: -1 } } : each)),
  'an edited kind': (entries, at) => entries.map((each, index) => (index === at ? { ...each, kind: 'order-cancelled' } : each)),
  'an edited subject': (entries, at) => entries.map((each, index) => (index === at ? { ...each, subjectId: '00000000-0000-4000-8000-000000000000' } : each)),
  'an edited time': (entries, at) => entries.map((each, index) => (index === at ? { ...each, at: '2026-03-01T10:00:00.000001Z' } : each)),
  'an edit with its hash made again': (entries, at) => entries.map((each, index) => {
    const edited = { ...each, payload: { amountMinor: -1 } };
    return index === at ? { ...edited, hash: journalHash(edited) } : each;
  }),
  'a removed entry': (entries, at) => entries.filter((_, index) => index !== at),
  'a removed entry with numbers moved up': (entries, at) => entries.filter((_, index) => index !== at).map((each, index) => ({ ...each, number: index + 1 })),
  'an inserted entry': (entries, at) => [...entries.slice(0, at), entries[at] as JournalEntry, ...entries.slice(at)],
  'two entries in the wrong order': (entries, at) => entries.map((each, index) => (index === at ? (entries[at + 1] as JournalEntry) : index === at + 1 ? (entries[at] as JournalEntry) : each)),
  'another series': (entries, at) => entries.map((each, index) => (index === at ? { ...each, series: 'R2' } : each)),
};

test.each(Object.keys(edits))('S12: %s breaks the chain', (name) => {
  fc.assert(fc.property(chain, fc.nat(), (entries, where) => {
    const at = where % (entries.length - 1);
    expect(findChainBreak((edits[name] as (typeof edits)[string])(entries, at))).not.toBeNull();
  }));
});

test('S12: a cut-off tail is what the head hash on the Z reveals', () => {
  const entries = chainEntries(head, [1, 2, 3].map((n) => ({ kind: 'receipt' as const, subjectId: '00000000-0000-4000-8000-000000000001', shiftId: null, payload: { n } })));
  expect(findChainBreak(entries.slice(0, 2))).toBeNull();
  expect(entries[1]?.hash).not.toBe(entries[2]?.hash);
});

test('S12: an amount with a fraction is refused, since its text is not certain', () => {
  expect(() => chainEntries(head, [{ kind: 'receipt', subjectId: '00000000-0000-4000-8000-000000000001', shiftId: null, payload: { total: 1.5 } }])).toThrow(/not canonical/);
});

test('S11: the number on paper is the series and its sequence', () => {
  expect([receiptNumberOf('R1', 42), receiptNumberOf('R1', 1_234_567)]).toEqual(['R1-000042', 'R1-1234567']);
  expect([seriesName('main', 'till-1', 1), seriesName('main', 'till-1', 2), seriesName('', 'كاشير', 1)]).toEqual(['MAIN-TILL1', 'MAIN-TILL1.2', 'R']);
});
