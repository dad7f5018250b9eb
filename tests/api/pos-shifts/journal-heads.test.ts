import { generateKeyPairSync } from 'node:crypto';
import { parseSigningKey } from '@nova/platform/pure';
import { platform } from '@nova/platform/access';
import { appendJournal } from '../../../plugins/pos/server/src/repo/journal-append';
import { unsignedAge } from '../../../plugins/pos/server/src/repo/journal-head';
import { signJournalHeads } from '../../../plugins/pos/server/src/services/sign-journal-heads';
import { verifyJournals } from '../../../plugins/pos/server/src/services/verify-journals';
import { refusedBy } from '../payments/money-kernel';
import { close, newId, open, openTill, sql, type Till } from './till';

const makeKey = () => parseSigningKey(generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'));
const [first, second] = [makeKey(), makeKey()];
const goesOn = new AbortController().signal;

let till: Till;
let series: string;
beforeAll(async () => {
  till = await openTill();
  const shift = await open('reg1', 10_000);
  series = (await till.rows(sql<{ series: string }>`select series from pos.receipt_series`))[0]?.series ?? '';
  await append(3);
  await close(shift, 10_000);
  await open('reg1', 10_000);
});
afterAll(() => till.drop());

const append = (count: number) => platform().transact(({ trx }) => appendJournal(trx, series, Array.from({ length: count }, (_, index) => ({ kind: 'receipt' as const, subjectId: newId(), shiftId: null, payload: { totalMinor: index } }))));
const heads = () => till.rows(sql<{ number: number; key_id: string; kind: string }>`select h.number, h.key_id, e.kind from pos.journal_head h join pos.journal_entry e using (series, number) order by h.number`);
/** Past the triggers, as somebody would who owns the database. */
const tamper = (statement: string) => till.db.transaction().execute(async (trx) => {
  await sql`set local session_replication_role = replica`.execute(trx);
  await sql.raw(statement).execute(trx);
});

test('S12: the head on the Z and the newest head are signed, each once, whichever workers are at it', async () => {
  expect(await unsignedAge(till.db)).toBeGreaterThan(0);
  await Promise.all([1, 2, 3].map(() => signJournalHeads(first)));
  const signed = await heads();
  const [z] = await till.rows(sql<{ number: number }>`select journal_number as number from pos.z_report`);
  expect(signed.map((head) => head.kind)).toEqual(['shift-closed', 'shift-opened']);
  expect(signed[0]).toEqual({ number: z?.number, key_id: first.keyId, kind: 'shift-closed' });
  expect(await signJournalHeads(first)).toBe(0);
  expect(await unsignedAge(till.db)).toBe(0);
});

test('S12: after a rotation old heads verify by the old key and new ones by the new', async () => {
  await append(700);
  expect(await signJournalHeads(second)).toBe(1);
  expect((await heads()).map((head) => head.key_id)).toEqual([first.keyId, first.keyId, second.keyId]);
  const [verdict] = await verifyJournals(goesOn);
  expect(verdict).toMatchObject({ faults: [], signedHeads: 3, keyIds: [first.keyId, second.keyId] });
  expect(verdict?.signedThrough).toBe(verdict?.entries);
});

test.each(['update pos.journal_head set number = 1', 'delete from pos.journal_head', 'truncate pos.journal_head', 'delete from pos.journal_key', 'update pos.journal_key set public_key = \'x\''])('append-only: %s is refused', async (statement) => {
  expect(await refusedBy(sql.raw(statement).execute(till.db))).toMatch(/append-only/);
});

test('S12: nothing from a break on is ever signed, and the watch finds it', async () => {
  const [, second_] = await append(3);
  await tamper(`update pos.journal_entry set payload = '{"totalMinor": 999}' where number = ${second_?.number}`);
  expect(await signJournalHeads(second)).toBe(0);
  expect((await heads()).every((head) => head.number < (second_?.number ?? 0))).toBe(true);
  const [verdict] = await verifyJournals(goesOn);
  expect(verdict?.faults).toEqual([{ reason: 'hash', number: second_?.number }]);
});
