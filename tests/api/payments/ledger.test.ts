import { sql } from 'kysely';
import { newId } from '@nova/platform/pure';
import { transitions } from '../../../plugins/payments/server/src/domain/operation-states';
import { readShiftMoney } from '../../../plugins/payments/server/src/repo/read-shift-money';
import { postCash } from '../../../plugins/payments/server/src/services/post-cash';
import { recordManualTender } from '../../../plugins/payments/server/src/services/record-manual-tender';
import type { ManualTender } from '../../../plugins/payments/server/src/access';
import { brokenInvariants, moneyKernel, refusedBy, type MoneyKernel } from './money-kernel';

let kernel: MoneyKernel;
beforeAll(async () => { kernel = await moneyKernel(); });
afterAll(() => kernel.drop());

const shiftId = newId();
const tender = (terms: Partial<ManualTender> = {}): ManualTender => ({
  operationId: newId(), reference: newId(), locationId: 'loc', registerId: 'reg', shiftId, tenderTypeId: 'cash-type', tenderKind: 'cash', currency: 'GBP',
  amountMinor: 1000, tipMinor: 0, tenderedMinor: 1000, cashRoundingMinor: 1, settlesDue: true, externalReference: '', correlationId: 'test-correlation', ...terms,
});
const record = (given: ManualTender) => kernel.platform.transact((context) => recordManualTender(context, given));
const run = async <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> => (await query.execute(kernel.db)).rows;
const entriesOf = (id: string) => run(sql<{ account: string; amount: number }>`select account, amount_minor as amount from payments.ledger_entry where transaction_id = ${id} order by line`);

test('P1: a tender is an operation with its history, its ledger transaction and its event, and nothing deletes or rewrites it', async () => {
  const given = tender({ amountMinor: 1837, tipMinor: 100, tenderedMinor: 2000, correlationId: 'till-7-correlation' });
  expect(await record(given)).toEqual({ ok: true, value: { operationId: given.operationId, amountMinor: 1837, tenderedMinor: 2000, changeMinor: 63, tipMinor: 100, roundingMinor: 0 } });
  expect(await run(sql`select state, correlation_id, settled_at = created_at as at_once from payments.operation where id = ${given.operationId}`)).toEqual([{ state: 'succeeded', correlation_id: 'till-7-correlation', at_once: true }]);
  expect(await run(sql`select sequence, from_state, to_state from payments.operation_event where operation_id = ${given.operationId} order by sequence`))
    .toEqual([{ sequence: 1, from_state: null, to_state: 'planned' }, { sequence: 2, from_state: 'planned', to_state: 'succeeded' }]);
  expect(await entriesOf(given.operationId)).toEqual([{ account: 'drawer', amount: 1937 }, { account: 'sales-clearing', amount: -1837 }, { account: 'tips-payable', amount: -100 }]);
  expect(await run(sql`select type, payload->>'reference' as reference, payload->'amountMinor' as amount from platform.outbox where aggregate_id = ${given.operationId}`))
    .toEqual([{ type: 'payment.captured.v1', reference: given.reference, amount: 1837 }]);
  expect(await refusedBy(run(sql`delete from payments.operation where id = ${given.operationId}`))).toMatch(/append-only/);
  expect(await refusedBy(run(sql`update payments.operation set amount_minor = 1, tendered_minor = 1, change_minor = 0, tip_minor = 0 where id = ${given.operationId}`))).toMatch(/cannot be rewritten/);
  expect(await refusedBy(run(sql`update payments.operation set state = 'failed' where id = ${given.operationId}`))).toMatch(/cannot go from succeeded to failed/);
});

test('P1: the same operation id is taken once, however many try', async () => {
  const given = tender();
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => record(given)));
  expect(tries.filter((each) => each.status === 'fulfilled').length).toBe(1);
  expect((await entriesOf(given.operationId)).length).toBe(2);
});

test('a tender that is refused leaves nothing behind', async () => {
  const given = tender({ tenderedMinor: 999 });
  expect(await record(given)).toMatchObject({ ok: false, code: 'tendered_too_little', details: { payableMinor: 1000 } });
  expect(await run(sql`select 1 from payments.operation where id = ${given.operationId}`)).toEqual([]);
});

test('P7: cash rounding settles the check to the cent and is booked by itself', async () => {
  const given = tender({ amountMinor: 1002, tenderedMinor: 1000, cashRoundingMinor: 5 });
  expect(await record(given)).toMatchObject({ ok: true, value: { changeMinor: 0, roundingMinor: -2 } });
  expect(await entriesOf(given.operationId)).toEqual([{ account: 'drawer', amount: 1000 }, { account: 'sales-clearing', amount: -1002 }, { account: 'cash-rounding', amount: 2 }]);
});

test('P7: the database refuses a transaction that does not balance, is alone, mixes currencies or comes later', async () => {
  const transaction = async (lines: [string, number, string][], id = newId(), known = false) => {
    const rows = JSON.stringify(lines.map(([account, amount_minor, currency], index) => ({ line: index + (known ? 90 : 1), account, amount_minor, currency })));
    const head = known ? sql`` : sql`booked as (insert into payments.ledger_transaction (id, kind, shift_id, location_id, currency, at) values (${id}, 'cash-in', ${shiftId}, 'loc', 'GBP', now())),`;
    await run(sql`with ${head} given as (select * from jsonb_to_recordset(${rows}::jsonb) as e(line int, account text, amount_minor bigint, currency text))
      insert into payments.ledger_entry (transaction_id, line, account, amount_minor, currency) select ${id}::uuid, line, account, amount_minor, currency from given`);
    return id;
  };
  expect(await refusedBy(transaction([['drawer', 5, 'GBP'], ['cash-in-out', -4, 'GBP']]))).toMatch(/does not balance/);
  expect(await refusedBy(transaction([['drawer', 5, 'GBP']]))).toMatch(/does not balance/);
  expect(await refusedBy(transaction([['drawer', 5, 'GBP'], ['cash-in-out', -5, 'USD']]))).toMatch(/does not balance/);
  expect(await refusedBy(transaction([['petty', 5, 'GBP'], ['cash-in-out', -5, 'GBP']]))).toMatch(/ledger_entry_account/);
  const id = await transaction([['drawer', 5, 'GBP'], ['cash-in-out', -5, 'GBP']]);
  expect(await refusedBy(transaction([['drawer', 5, 'GBP']], id, true))).toMatch(/does not balance/);
});

test.each(['update payments.ledger_entry set amount_minor = 1', 'delete from payments.ledger_entry', 'truncate payments.ledger_entry', 'delete from payments.ledger_transaction', 'truncate payments.ledger_transaction cascade',
  'update payments.operation_event set to_state = $$planned$$', 'delete from payments.operation_event', 'truncate payments.operation_event'])('append-only: %s is refused', async (statement) => {
  expect(await refusedBy(sql.raw(statement).execute(kernel.db))).toMatch(/append-only/);
});

test('the database knows the same state table as the code', async () => {
  const states = Object.keys(transitions);
  const rows = await run(sql<{ from: string; to: string; may: boolean }>`select f as from, t as to, payments.may_follow(f, t) as may from unnest(${states}::text[]) f, unnest(${states}::text[]) t`);
  const wrong = rows.filter(({ from, to, may }) => may !== transitions[from as keyof typeof transitions].includes(to as keyof typeof transitions));
  expect(wrong).toEqual([]);
});

test.each([
  ['an amount of 0', { amount_minor: 0, tendered_minor: 0 }, /operation_amounts/], ['a negative tip', { tip_minor: -1, tendered_minor: 99 }, /operation_amounts/],
  ['change that does not add up', { change_minor: 1 }, /operation_adds_up/], ['change on a card', { tender_kind: 'external-card', tendered_minor: 101, change_minor: 1 }, /operation_change_is_cash/],
  ['a settled state without its time', { settled_at: null }, /operation_settled/], ['a refund of nothing', { kind: 'refund' }, /operation_refund_has_parent/],
])('the database refuses %s', async (_what, wrong, words) => {
  expect(await refusedBy(insertOperation(wrong))).toMatch(words);
});

test('shiftMoney reads tenders, drawer and what is still open from the ledger', async () => {
  const shift = newId();
  await record(tender({ shiftId: shift, amountMinor: 1002, tipMinor: 0, tenderedMinor: 2000, cashRoundingMinor: 5 }));
  await record(tender({ shiftId: shift, amountMinor: 500, tipMinor: 50, tenderedMinor: 550 }));
  await record(tender({ shiftId: shift, tenderTypeId: 'card-type', tenderKind: 'external-card', amountMinor: 3000, tipMinor: 300, tenderedMinor: 3300 }));
  const posting = { locationId: 'loc', shiftId: shift, currency: 'GBP' };
  await kernel.platform.transact(async ({ trx }) => {
    await postCash(trx, { ...posting, transactionId: newId(), kind: 'opening-float', amountMinor: 10_000 });
    await postCash(trx, { ...posting, transactionId: newId(), kind: 'cash-in', amountMinor: 700 });
    await postCash(trx, { ...posting, transactionId: newId(), kind: 'drop', amountMinor: 400 });
    await postCash(trx, { ...posting, transactionId: newId(), kind: 'over-short', amountMinor: -3 });
    await postCash(trx, { ...posting, transactionId: newId(), kind: 'opening-difference', amountMinor: 0 });
  });
  const open = newId();
  await insertOperation({ id: open, shift_id: shift, state: 'planned', settled_at: null });
  const money = await kernel.platform.transact(({ trx }) => readShiftMoney(trx, shift));
  expect(money).toEqual({
    tenders: [
      { tenderTypeId: 'cash-type', tenderKind: 'cash', count: 2, amountMinor: 1502, tipMinor: 50, changeMinor: 1000, roundingMinor: -2 },
      { tenderTypeId: 'card-type', tenderKind: 'external-card', count: 1, amountMinor: 3000, tipMinor: 300, changeMinor: 0, roundingMinor: 0 },
    ],
    refunds: [], late: [], drawerMinor: 1000 + 550 + 700 - 400,
    unsettled: [expect.objectContaining({ id: open, tenderKind: expect.any(String) as string, amountMinor: expect.any(Number) as number })],
  });
  await run(sql`update payments.operation set state = 'sending', next_check_at = now() where id = ${open}`);
  await run(sql`update payments.operation set state = 'declined', settled_at = now() where id = ${open}`);
});

test('P4: refunds never exceed what was captured, also when four try at once, and a refund that failed gives its share back', async () => {
  for (let round = 0; round < 25; round += 1) {
    const capture = tender({ amountMinor: 1000 });
    await record(capture);
    const tries = await Promise.allSettled([400, 400, 400, 400].map((amount) => insertOperation({ kind: 'refund', parent_id: capture.operationId, amount_minor: amount, tendered_minor: amount, state: 'planned', settled_at: null })));
    expect(tries.filter((each) => each.status === 'fulfilled').length).toBe(2);
    const [refund] = await run(sql<{ id: string }>`select id from payments.operation where parent_id = ${capture.operationId} limit 1`);
    await run(sql`update payments.operation set state = 'sending', next_check_at = now() where id = ${refund?.id}`);
    await run(sql`update payments.operation set state = 'rejected', settled_at = now() where id = ${refund?.id}`);
    expect(await run(sql`select drawn_minor from payments.operation where id = ${capture.operationId}`)).toEqual([{ drawn_minor: 400 }]);
  }
});

test('P4: nothing is drawn from what did not succeed, or in another currency', async () => {
  const planned = newId();
  await insertOperation({ id: planned, state: 'planned', settled_at: null });
  expect(await refusedBy(insertOperation({ kind: 'refund', parent_id: planned }))).toMatch(/cannot be drawn on/);
  const capture = tender();
  await record(capture);
  expect(await refusedBy(insertOperation({ kind: 'refund', parent_id: capture.operationId, currency: 'USD' }))).toMatch(/cannot be drawn on/);
});

test('P10: the invariants notice what must not be, and hold after all that was recorded properly', async () => {
  const broken = new Set(((await brokenInvariants(kernel.db)) as { name: string }[]).map((each) => each.name));
  expect([...broken].sort()).toEqual(['state-without-event']); // the operations that these tests wrote by hand have no history
  await run(sql`insert into payments.operation_event (operation_id, sequence, from_state, to_state, at) select id, 1, null, 'planned', now() from payments.operation o where not exists (select from payments.operation_event where operation_id = o.id)`);
  const planned = newId();
  await insertOperation({ id: planned, state: 'planned', settled_at: null });
  await run(sql`update payments.operation set state = 'sending' where id = ${planned}`);
  await run(sql`update payments.operation set state = 'succeeded', settled_at = now() where id = ${planned}`);
  const names = ((await brokenInvariants(kernel.db)) as { name: string }[]).map((each) => each.name);
  expect(names).toEqual(expect.arrayContaining(['operation-without-ledger', 'state-without-event']));
  const job = kernel.registrations.jobs.find((each) => each.name === 'payments.audit-ledger');
  await job?.run(new AbortController().signal);
  const told = async (): Promise<unknown> => (await kernel.platform.metrics.metrics()).match(/nova_payments_violations\{invariant="operation-without-ledger"\} (\d)/)?.[1];
  expect(await told()).toBe('1');
});

/** A row written past every service, as a bug would write it. */
async function insertOperation(wrong: Record<string, unknown>): Promise<void> {
  const row = {
    id: newId(), kind: 'capture', state: 'succeeded', provider: 'manual', reference: newId(), location_id: 'loc', register_id: 'reg', shift_id: newId(), tender_type_id: 'cash-type', tender_kind: 'cash',
    currency: 'GBP', amount_minor: 100, tip_minor: 0, tendered_minor: 100, change_minor: 0, rounding_minor: 0, drawn_minor: 0, extra_minor: 0, attempts: 0, external_reference: '', correlation_id: 'c',
    created_at: '2026-01-01T00:00:00Z', settled_at: '2026-01-01T00:00:00Z', ...wrong,
  };
  await run(sql`insert into payments.operation select * from jsonb_populate_record(null::payments.operation, ${JSON.stringify(row)}::jsonb)`);
}
