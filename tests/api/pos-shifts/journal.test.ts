import { findChainBreak } from '../../../plugins/pos/server/src/domain/journal-chain';
import { appendJournal } from '../../../plugins/pos/server/src/repo/journal-append';
import { readJournal } from '../../../plugins/pos/server/src/repo/journal-read';
import { refusedBy } from '../payments/money-kernel';
import { newId, open, openTill, sql, type Till } from './till';

let till: Till;
let series: string;
beforeAll(async () => {
  till = await openTill();
  await open('reg1', 10_000);
  series = (await till.rows(sql<{ series: string }>`select series from pos.receipt_series`))[0]?.series ?? '';
});
afterAll(() => till.drop());

const append = (count: number, fail = false) => till.platform.transact(async ({ trx }) => {
  const entries = await appendJournal(trx, series, Array.from({ length: count }, () => ({ kind: 'receipt' as const, subjectId: newId(), shiftId: null, payload: { totalMinor: 1999, name: 'حمص', tenders: [{ kind: 'cash', amountMinor: 1999 }] } })));
  if (fail) throw new Error('changed my mind');
  return entries;
});

test('S11: sixteen appenders at once, some of whom roll back, leave no hole and no double', async () => {
  const settled = await Promise.allSettled(Array.from({ length: 16 }, async (_, worker) => {
    for (let round = 0; round < 12; round += 1) await append(1 + ((worker + round) % 3), (worker + round) % 5 === 0).catch(() => undefined);
  }));
  expect(settled.every((each) => each.status === 'fulfilled')).toBe(true);
  const rows = await till.rows(sql<{ number: number }>`select number from pos.journal_entry where series = ${series} order by number`);
  expect(rows.length).toBeGreaterThan(250);
  expect(rows.map((row) => row.number)).toEqual(rows.map((_, index) => index + 1));
  expect(await till.rows(sql`select next_number from pos.receipt_series where series = ${series}`)).toEqual([{ next_number: rows.length + 1 }]);
});

test('S12: the chain as it is stored holds, and its head is the series\' head', async () => {
  await append(2);
  const entries = await readJournal(till.db, series, 0, 10_000);
  expect(findChainBreak(entries)).toBeNull();
  expect(await till.rows(sql`select head_hash from pos.receipt_series where series = ${series}`)).toEqual([{ head_hash: entries.at(-1)?.hash }]);
});

const tampering: [string, string][] = [
  ['an edited amount', `update pos.journal_entry set payload = payload || '{"totalMinor": 1}' where number = 5`],
  ['an edited time', `update pos.journal_entry set at = at + interval '1 microsecond' where number = 5`],
  ['a changed kind', `update pos.journal_entry set kind = 'duplicate' where number = 5`],
  ['a removed entry', `delete from pos.journal_entry where number = 5`],
  ['two entries swapped', `update pos.journal_entry a set payload = b.payload, hash = b.hash, previous_hash = b.previous_hash, subject_id = b.subject_id from pos.journal_entry b where (a.number, b.number) in ((5, 6), (6, 5))`],
];
test.each(tampering)('S12: %s, made past the triggers, is found', async (_what, statement) => {
  await till.db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql.raw(statement).execute(trx);
    expect(findChainBreak(await readJournal(trx, series, 0, 10_000))).not.toBeNull();
    throw new Error('undo');
  }).catch((error: Error) => { if (error.message !== 'undo') throw error; });
  expect(findChainBreak(await readJournal(till.db, series, 0, 10_000))).toBeNull();
});

test.each(['update pos.journal_entry set number = 1', 'delete from pos.journal_entry', 'truncate pos.journal_entry cascade', 'delete from pos.receipt_series', 'truncate pos.receipt_series cascade', 'delete from pos.shift', 'truncate pos.shift cascade'])('append-only: %s is refused', async (statement) => {
  expect(await refusedBy(sql.raw(statement).execute(till.db))).toMatch(/append-only/);
});

test('S11: a series cannot be moved back', async () => {
  expect(await refusedBy(sql`update pos.receipt_series set next_number = 1`.execute(till.db))).toMatch(/cannot be moved back/);
});

test('S11: appending costs one statement', async () => {
  const seen: string[] = [];
  await till.platform.transact(async ({ trx }) => {
    const watched = (trx as unknown as typeof till.db).withPlugin({ transformQuery: ({ node }) => { seen.push(node.kind); return node; }, transformResult: ({ result }) => Promise.resolve(result) });
    await appendJournal(watched as never, series, [{ kind: 'receipt', subjectId: newId(), shiftId: null, payload: {} }]);
  });
  expect(seen.length).toBe(1);
});
