import { payments } from '@nova/payments/access';
import { getCurrentShift } from '../../../plugins/pos/server/src/services/get-current-shift';
import { getXReport } from '../../../plugins/pos/server/src/services/get-x-report';
import { getZReport } from '../../../plugins/pos/server/src/services/get-z-report';
import { listCashMovements } from '../../../plugins/pos/server/src/services/list-cash-movements';
import { listCloseBlockers } from '../../../plugins/pos/server/src/services/list-close-blockers';
import { listShifts } from '../../../plugins/pos/server/src/services/list-shifts';
import { printReport } from '../../../plugins/pos/server/src/services/print-report';
import { registerInUse } from '../../../plugins/pos/server/src/services/register-in-use';
import { brokenInvariants, refusedBy } from '../payments/money-kernel';
import { at, close, count, move, newId, open, openTill, pay, sell, sql, tryClose, tryMove, tryOpen, tryPay, value, type Till } from './till';

let till: Till;
beforeEach(async () => { till = await openTill(); });
afterEach(async () => {
  expect(await brokenInvariants(till.db)).toEqual([]);
  await till.drop();
});

const x = async (shiftId: string) => value(await getXReport(at('reg1'), { params: { shiftId }, query: {}, body: {} })).report;
const z = async (shiftId: string) => value(await getZReport(at('reg1'), { params: { shiftId }, query: {}, body: {} })).report;
const blockers = async (shiftId: string) => value(await listCloseBlockers(at('reg1'), { params: { shiftId }, query: {}, body: {} })).blockers;
const refusals = () => till.rows(sql<{ act: string; code: string; subject: string | null }>`select act, code, subject_id as subject from platform.audit where outcome = 'refused' order by id`);

test('S1: one open shift per register, however many open it at once; two registers trade side by side', async () => {
  const tries = await Promise.all(Array.from({ length: 8 }, () => tryOpen('reg1', 1000)));
  expect(tries.filter((each) => each.ok).length).toBe(1);
  expect(new Set(tries.filter((each) => !each.ok).map((each) => (each.ok ? '' : each.code)))).toEqual(new Set(['shift_already_open']));
  expect((await tryOpen('reg2', 0)).ok).toBe(true);
  const { shifts } = value(await getCurrentShift(at(null), { params: {}, query: { locationId: 'loc' }, body: {} }));
  expect(shifts.map((shift) => shift.registerId).sort()).toEqual(['reg1', 'reg2']);
  expect([await registerInUse('reg1'), await registerInUse('reg3')]).toEqual([true, false]);
});

test('S1: money and drawer acts outside an open shift are refused with the reason, and the refusal is audited', async () => {
  const shift = await open('reg1', 0);
  const sale = await sell(at('reg1'), [['soup', 1]]);
  expect(await tryPay(at('reg2'), sale, 'cash', 733)).toMatchObject({ ok: false, code: 'shift_not_open' });
  expect(await tryPay(at(null), sale, 'cash', 733)).toMatchObject({ ok: false, code: 'device_required' });
  await pay(at('reg1'), sale, 'cash', 733, { tenderedMinor: 735 });
  await close(shift, 735);
  expect(await tryMove(shift, 'cash-in', 100)).toMatchObject({ ok: false, code: 'shift_not_open' });
  await expect(sell(at('reg1'), [['soup', 1]])).rejects.toThrow(/shift_not_open/);
  expect(await refusals()).toEqual([
    { act: 'take-payment', code: 'shift_not_open', subject: sale.id }, { act: 'take-payment', code: 'device_required', subject: sale.id },
    { act: 'record-cash-movement', code: 'shift_not_open', subject: shift.id }, { act: 'open-order', code: 'shift_not_open', subject: expect.any(String) },
  ]);
});

test('S1: a shift is opened, counted and moved only at its own register, by people of its location', async () => {
  expect(await tryOpen('reg1', 0, {}, at('reg2'))).toMatchObject({ ok: false, code: 'device_required' });
  expect(await tryOpen('reg1', 0, {}, at(null))).toMatchObject({ ok: false, code: 'device_required' });
  expect(await tryOpen('reg9', 0, {}, at('reg9'))).toMatchObject({ ok: false, code: 'not_found' });
  expect(await tryOpen('reg1', 0, {}, at('reg1', { locationId: 'elsewhere' }))).toMatchObject({ ok: false, code: 'foreign_location' });
  const shift = await open('reg1', 0);
  expect(await tryClose(shift, {}, at('reg2'))).toMatchObject({ ok: false, code: 'device_required' });
  expect(await tryMove(shift, 'drop', 5, {}, at('reg2'))).toMatchObject({ ok: false, code: 'device_required' });
  expect(await tryClose(shift, {}, at('reg1', { locationId: 'elsewhere' }))).toMatchObject({ ok: false, code: 'foreign_location' });
  expect(await tryClose({ id: newId(), registerId: 'reg1' })).toMatchObject({ ok: false, code: 'not_found' });
  expect(await tryClose(shift, {}, at('reg1', { capabilities: [] }))).toMatchObject({ ok: false, code: 'missing_capability' });
});

test('S2, S3: X changes nothing and is read as often as one likes; Z says the same, is numbered without a gap, cannot change, and carries a perpetual total', async () => {
  let grandTotalMinor = 0;
  let floatMinor = 10_000;
  for (const round of [1, 2, 3]) {
    const shift = await open('reg1', floatMinor);
    const sale = await sell(at('reg1'), [['steak', round], ['soup', 1]]);
    await pay(at('reg1'), await pay(at('reg1'), sale, 'card', 1000, { tipMinor: 100 }), 'cash', sale.totalMinor - 1000, { tenderedMinor: 20_000 });
    const [first, second] = [await x(shift.id), await x(shift.id)];
    expect({ ...first, madeAt: '' }).toEqual({ ...second, madeAt: '' });
    grandTotalMinor += sale.totalMinor;
    const report = await close(shift, first.drawer.expectedMinor - 7);
    const computed = ({ orders, grossMinor, netMinor, taxMinor, taxes, tenders, tipsMinor, roundingMinor, changeMinor, receipts, byHour, grandTotalMinor: total }: typeof report) => ({ orders, grossMinor, netMinor, taxMinor, taxes, tenders, tipsMinor, roundingMinor, changeMinor, receipts, byHour, total });
    expect(computed(report)).toEqual(computed(first));
    expect(report).toMatchObject({ kind: 'z', zNumber: round, grandTotalMinor, drawer: { ...first.drawer, countedMinor: first.drawer.expectedMinor - 7, differenceMinor: -7 }, headHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await z(shift.id)).toEqual(report);
    floatMinor = first.drawer.expectedMinor - 7;
  }
  expect(await refusedBy(sql`update pos.z_report set number = 9`.execute(till.db))).toMatch(/append-only/);
  expect(await refusedBy(sql`update pos.shift set counted_minor = 1`.execute(till.db))).toMatch(/cannot change/);
});

test('S2: an X of a closed shift and a Z of an open one are refused with the state', async () => {
  const shift = await open('reg1', 0);
  expect(await getZReport(at('reg1'), { params: { shiftId: shift.id }, query: {}, body: {} })).toMatchObject({ ok: false, code: 'wrong_state', details: { state: 'open' } });
  await close(shift, 0);
  expect(await getXReport(at('reg1'), { params: { shiftId: shift.id }, query: {}, body: {} })).toMatchObject({ ok: false, code: 'wrong_state', details: { state: 'closed' } });
  expect(await getXReport(at('reg1'), { params: { shiftId: newId() }, query: {}, body: {} })).toMatchObject({ ok: false, code: 'not_found' });
});

test('S4: the count is blind, the float is the last counted close, and differences at both ends are posted', async () => {
  const first = await open('reg1', 10_000);
  expect(first).toMatchObject({ openingExpectedMinor: null, openingDifferenceMinor: 0, expectedMinor: null, differenceMinor: null });
  await close(first, 9_970);
  const second = await open('reg1', 9_965);
  expect(second).toMatchObject({ openingFloatMinor: 9_965, openingExpectedMinor: 9_970, openingDifferenceMinor: -5, expectedMinor: null, differenceMinor: null });
  await close(second, 9_965);
  expect(await till.rows(sql`select t.kind, e.amount_minor as amount from payments.ledger_transaction t join payments.ledger_entry e on e.transaction_id = t.id where e.account = 'drawer' order by t.at`))
    .toEqual([{ kind: 'opening-float', amount: 10_000 }, { kind: 'over-short', amount: -30 }, { kind: 'opening-difference', amount: -5 }]);
  expect(await tryClose(await open('reg1', 9_965))).toMatchObject({ ok: false, code: 'count_required', details: { stale: false } });
});

test('S4: an opening that races the close before it knows its count', async () => {
  let shift = await open('reg1', 5_000);
  for (let round = 0; round < 10; round += 1) {
    const countedMinor = 5_000 + round;
    await count(shift, countedMinor);
    const closing = tryClose(shift);
    const opening = (async () => {
      for (;;) {
        const outcome = await tryOpen('reg1', 5_000);
        if (outcome.ok) return outcome.value.shift;
      }
    })();
    expect((await closing).ok).toBe(true);
    shift = await opening;
    expect(shift.openingExpectedMinor).toBe(countedMinor);
  }
});

test('S6: an open check and an open payment block a close by name, and the close can then be run again', async () => {
  const shift = await open('reg1', 0);
  const sale = await sell(at(null), [['bread', 1]]);
  const operationId = newId();
  await sql`insert into payments.operation (id, kind, state, provider, reference, location_id, register_id, shift_id, tender_type_id, tender_kind, currency, amount_minor, tip_minor, tendered_minor, change_minor, rounding_minor, external_reference, correlation_id, created_at)
    values (${operationId}, 'capture', 'planned', 'manual', ${sale.id}, 'loc', 'reg1', ${shift.id}, 'card', 'external-card', 'GBP', 5, 0, 5, 0, 0, '', 'c', now())`.execute(till.db);
  await sql`insert into payments.operation_event values (${operationId}, 1, null, 'planned', now())`.execute(till.db);
  const commandId = newId();
  expect(await tryClose(shift, { commandId })).toMatchObject({ ok: false, code: 'shift_close_blocked', details: { blockers: [{ kind: 'open-check', id: sale.id, label: '#1' }, { kind: 'open-payment', id: operationId, label: '#1', orderId: sale.id, amountMinor: 5 }] } });
  expect((await blockers(shift.id))[1]).toEqual({ kind: 'open-payment', id: operationId, label: '#1', orderId: sale.id, amountMinor: 5, tender: expect.any(Object) as object, since: expect.stringMatching(/^\d{4}-.*T/) as string });
  expect((await blockers(shift.id)).map((blocker) => blocker.kind)).toEqual(['open-check', 'open-payment', 'uncounted-drawer']);
  await pay(at('reg1'), sale, 'cash', 199, { tenderedMinor: 200 });
  await sql`update payments.operation set state = 'sending', next_check_at = now() where id = ${operationId}`.execute(till.db);
  await sql`insert into payments.operation_event values (${operationId}, 2, 'planned', 'sending', now())`.execute(till.db);
  await sql`update payments.operation set state = 'declined', settled_at = now() where id = ${operationId}`.execute(till.db);
  await sql`insert into payments.operation_event values (${operationId}, 3, 'sending', 'declined', now())`.execute(till.db);
  await count(shift, 200);
  const closed = value(await tryClose(shift, { commandId }));
  expect(closed.report).toMatchObject({ zNumber: 1, drawer: { expectedMinor: 200, differenceMinor: 0 } });
  expect(value(await tryClose(shift, { commandId }))).toEqual(closed);
  expect(await tryClose(shift)).toMatchObject({ ok: false, code: 'wrong_state', details: { state: 'closed', zNumber: 1 } });
  expect(await tryClose(shift, { commandId, note: 'other' })).toMatchObject({ ok: false, code: 'command_id_reused' });
});

test('S7: cash in, cash out, drop and no-sale are kept for ever, with reason and actor, and move the drawer', async () => {
  const shift = await open('reg1', 1_000);
  for (const [kind, amount] of [['cash-in', 500], ['cash-out', 200], ['drop', 300], ['no-sale', 0]] as const) await move(shift, kind, amount);
  expect(await tryMove(shift, 'no-sale', 5)).toMatchObject({ ok: false, code: 'invalid_input' });
  expect(await tryMove(shift, 'drop', 5, { reasonId: 'why-cash-in' })).toMatchObject({ ok: false, code: 'invalid_input' });
  const { movements } = value(await listCashMovements(at('reg1'), { params: { shiftId: shift.id }, query: {}, body: {} }));
  expect(movements.map(({ kind, amountMinor, actorId }) => [kind, amountMinor, actorId])).toEqual([['cash-in', 500, 'ann'], ['cash-out', 200, 'ann'], ['drop', 300, 'ann'], ['no-sale', 0, 'ann']]);
  const report = await close(shift, 1_000);
  expect(report.drawer).toMatchObject({ openingMinor: 1_000, cashInMinor: 500, cashOutMinor: 200, dropMinor: 300, expectedMinor: 1_000, differenceMinor: 0 });
  expect(await refusedBy(sql`delete from pos.cash_movement`.execute(till.db))).toMatch(/append-only/);
  expect((await till.rows(sql<{ kind: string }>`select kind from pos.journal_entry order by number`)).map((row) => row.kind)).toEqual(['shift-opened', 'drawer-opened', 'drawer-opened', 'drawer-opened', 'drop-settled', 'drawer-opened', 'drawer-counted', 'shift-closed']);
});

test('S8: money belongs to the shift in which it was taken, the sale to the one in which the check was closed', async () => {
  const [one, two] = [await open('reg1', 0), await open('reg2', 0)];
  const sale = await sell(at('reg1'), [['steak', 1]]);
  const half = await pay(at('reg1'), sale, 'cash', 1_000);
  await pay(at('reg2'), half, 'card', half.dueMinor);
  const [zOne, zTwo] = [await close(one, 1_000), await close(two, 0)];
  expect([zOne.grossMinor, zOne.orders.closed, zOne.tenders.map((tender) => tender.amountMinor)]).toEqual([0, 0, [1_000]]);
  expect([zTwo.grossMinor, zTwo.orders.closed, zTwo.tenders.map((tender) => tender.amountMinor)]).toEqual([2_349, 1, [1_349]]);
});

test('S8: money that races the close is either in the Z or refused', async () => {
  let floatMinor = 0;
  for (let round = 0; round < 30; round += 1) {
    const [shift, other] = [await open('reg1', floatMinor), await open('reg2', 0)];
    const sale = await sell(at('reg2'), [['bread', 2]]);
    const [paid, closed] = await Promise.all([tryPay(at('reg1'), sale, 'cash', 200), (async () => { await count(shift, floatMinor); return tryClose(shift); })()]);
    if (!closed.ok) expect(closed).toMatchObject({ code: 'count_required', details: { stale: true } });
    const report = closed.ok ? closed.value.report : await close(shift, floatMinor + 200);
    const taken = report.tenders.reduce((sum, tender) => sum + tender.amountMinor, 0);
    expect(taken).toBe(paid.ok ? 200 : 0);
    if (!paid.ok) expect(paid.code).toBe('shift_not_open');
    const money = await till.platform.transact(({ trx }) => payments().shiftMoney(trx, shift.id));
    expect(money.tenders.reduce((sum, tender) => sum + tender.amountMinor, 0)).toBe(taken);
    const rest = paid.ok ? paid.value.order : sale;
    await pay(at('reg2'), rest, 'card', rest.dueMinor);
    await close(other, 0);
    floatMinor = report.drawer.countedMinor ?? 0;
  }
});

test('S11: a Z that is printed again says DUPLICATE, is counted and journaled; the X is an original each time', async () => {
  const shift = await open('reg1', 0);
  const print = async () => printReport(at('reg1'), { params: { shiftId: shift.id }, query: {}, body: { commandId: newId() } });
  value(await print());
  await close(shift, 0);
  value(await print());
  value(await print());
  expect(await till.rows(sql`select document_type as type, mark, (data->'data'->>'copy')::int as copy from printing.job order by created_at`)).toEqual([
    { type: 'x-report', mark: 'none', copy: 0 }, { type: 'z-report', mark: 'none', copy: 0 }, { type: 'z-report', mark: 'duplicate', copy: 1 }, { type: 'z-report', mark: 'duplicate', copy: 2 },
  ]);
  expect((await till.rows(sql<{ kind: string }>`select kind from pos.journal_entry order by number`)).map((row) => row.kind)).toEqual(['shift-opened', 'drawer-counted', 'shift-closed', 'report-duplicate', 'report-duplicate']);
});

test('a register without a printer still closes; its report cannot be printed again', async () => {
  const shift = await open('reg2', 0);
  await count(shift, 0);
  expect(value(await tryClose(shift)).jobId).toBeNull();
  expect(await printReport(at('reg2'), { params: { shiftId: shift.id }, query: {}, body: { commandId: newId() } })).toMatchObject({ ok: false, code: 'no_printer' });
});

test('shifts are listed newest first, page by page', async () => {
  for (let round = 0; round < 5; round += 1) await close(await open('reg1', 0), 0);
  const page = async (after?: string) => value(await listShifts(at('reg1'), { params: {}, query: { locationId: 'loc', limit: 2, after }, body: {} }));
  const numbers: (number | null)[] = [];
  let next: string | null | undefined;
  do {
    const { shifts, next: following } = await page(next ?? undefined);
    numbers.push(...shifts.map((shift) => shift.zNumber));
    next = following;
  } while (next !== null);
  expect(numbers).toEqual([5, 4, 3, 2, 1]);
  expect(await listShifts(at('reg1'), { params: {}, query: { locationId: 'loc', limit: 2, after: 'rubbish' }, body: {} })).toMatchObject({ ok: false, code: 'invalid_input' });
});

test('opening twice with one command id is once', async () => {
  const [commandId, shiftId] = [newId(), newId()];
  const both = await Promise.all([tryOpen('reg1', 300, { commandId, shiftId }), tryOpen('reg1', 300, { commandId, shiftId })]);
  expect(both[0]).toEqual(both[1]);
  expect(value(both[0]).shift).toMatchObject({ id: shiftId, openingFloatMinor: 300 });
});
