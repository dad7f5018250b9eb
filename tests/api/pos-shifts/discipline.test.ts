import type { Actor } from '@nova/platform/access';
import type { ShiftView } from '@nova/pos/contracts';
import { closeDay } from '../../../plugins/pos/server/src/services/close-day';
import { getOrder } from '../../../plugins/pos/server/src/services/get-order';
import { getXReport } from '../../../plugins/pos/server/src/services/get-x-report';
import { listCloseBlockers } from '../../../plugins/pos/server/src/services/list-close-blockers';
import { listDays } from '../../../plugins/pos/server/src/services/list-days';
import { offerHandOver } from '../../../plugins/pos/server/src/services/offer-hand-over';
import { printDay } from '../../../plugins/pos/server/src/services/print-day';
import { printReport } from '../../../plugins/pos/server/src/services/print-report';
import { reopenOrder } from '../../../plugins/pos/server/src/services/reopen-order';
import { settleHandOver } from '../../../plugins/pos/server/src/services/settle-hand-over';
import { splitOrder } from '../../../plugins/pos/server/src/services/split-order';
import { brokenInvariants, refusedBy } from '../payments/money-kernel';
import { at, carry, close, count, countOf, newId, open, openTill, pay, sell, sql, tipOut, tryClose, tryCount, tryMove, tryOpen, trySettleDrop, value, type Till } from './till';

let till: Till;
beforeEach(async () => { till = await openTill(); });
afterEach(async () => {
  expect(await brokenInvariants(till.db)).toEqual([]);
  await till.drop();
});

const ann = at('reg1');
const bob = at('reg1', { id: 'bob' });
/** Holds every capability but those that approve. */
const cashier = (registerId = 'reg1'): Actor => ({ ...at(registerId, { id: 'cat' }), can: (capability: string) => !capability.startsWith('pos.approve.') });
const params = (shift: Pick<ShiftView, 'id'>) => ({ shiftId: shift.id });
const blockersOf = async (shift: Pick<ShiftView, 'id'>) => value(await listCloseBlockers(ann, { params: params(shift), query: {}, body: {} })).blockers.map((blocker) => blocker.kind);
const xOf = async (shift: Pick<ShiftView, 'id'>) => value(await getXReport(ann, { params: params(shift), query: {}, body: {} })).report;
const dayOf = (shift: Pick<ShiftView, 'businessDate'>, actor = ann) => closeDay(actor, { params: { businessDate: shift.businessDate }, query: {}, body: { commandId: newId(), dayCloseId: newId(), locationId: 'loc' } });
const drawer = () => till.rows(sql<{ kind: string; amount: number }>`select t.kind, e.amount_minor as amount from payments.ledger_transaction t join payments.ledger_entry e on e.transaction_id = t.id where e.account = 'drawer' order by t.at, t.kind`);

test('S4: a count that does not fit is made once more, both are kept, and the difference is told only then', async () => {
  const shift = await open('reg1', 10_000);
  const [commandId, countId] = [newId(), newId()];
  const first = value(await tryCount(shift, 9_000, ann, { commandId, countId }));
  expect(first).toMatchObject({ verdict: 'recount', differenceMinor: null, count: { round: 1, countedMinor: 9_000 } });
  expect(value(await tryCount(shift, 9_000, ann, { commandId, countId }))).toEqual(first);
  expect(await tryClose(shift)).toMatchObject({ ok: false, code: 'recount_required' });
  expect(value(await listCloseBlockers(ann, { params: params(shift), query: {}, body: {} })).blockers).toMatchObject([{ kind: 'uncounted-drawer', round: 2 }]);
  expect(value(await tryCount(shift, 9_900))).toMatchObject({ verdict: 'fits', differenceMinor: -100, count: { round: 2 } });
  expect(await tryCount(shift, 10_000)).toMatchObject({ ok: false, code: 'wrong_state' });
  expect(await blockersOf(shift)).toEqual([]);
  const { report } = value(await tryClose(shift));
  expect(report.counts.map(({ round, countedMinor }) => [round, countedMinor])).toEqual([[1, 9_000], [2, 9_900]]);
  expect(report.drawer).toMatchObject({ countedMinor: 9_900, differenceMinor: -100 });
  expect(await refusedBy(sql`update pos.drawer_count set counted_minor = 1`.execute(till.db))).toMatch(/append-only/);
});

test('S4: cash that moves after the count makes it stale, and counting starts anew', async () => {
  const shift = await open('reg1', 1_000);
  value(await tryCount(shift, 1_000));
  value(await tryMove(shift, 'cash-in', 500));
  expect(await tryClose(shift)).toMatchObject({ ok: false, code: 'count_required', details: { stale: true } });
  expect(await blockersOf(shift)).toEqual(['uncounted-drawer']);
  expect(value(await tryCount(shift, 1_500))).toMatchObject({ verdict: 'fits', count: { round: 1 } });
  expect(value(await tryClose(shift)).report.counts).toHaveLength(2);
});

test('S4: the float is the last counted close less its drop, the drop goes to the safe, and the opening difference is posted', async () => {
  const first = await open('reg1', 10_000);
  await count(first, 10_000);
  expect(await tryClose(first, { closingDropMinor: 10_001 })).toMatchObject({ ok: false, code: 'amount_exceeds_due' });
  // Two parties whatever the actor may do (S7): there is nobody else here to say yes.
  expect(await tryClose(first, { closingDropMinor: 7_000 })).toMatchObject({ ok: false, code: 'approval_required', details: { approval: { act: 'pos.approve.drop', amountMinor: 7_000 } } });
  value(await tryClose(first));
  const second = await open('reg1', 9_990);
  expect(second).toMatchObject({ openingExpectedMinor: 10_000, openingDifferenceMinor: -10 });
  expect(await drawer()).toEqual([{ kind: 'opening-float', amount: 10_000 }, { kind: 'opening-difference', amount: -10 }]);
});

test('S5: over or short within the tolerance posts itself, above it needs a reason and a manager, above the limit it is disputed', async () => {
  const tier = async (floatMinor: number, countedMinor: number) => {
    const shift = await open('reg1', floatMinor);
    await count(shift, countedMinor);
    return shift;
  };
  expect(value(await tryClose(await tier(10_000, 9_800))).shift).toMatchObject({ differenceMinor: -200, disputed: false, overShortReasonId: null });

  const short = await tier(9_800, 9_599);
  expect(await tryClose(short)).toMatchObject({ ok: false, code: 'reason_required', details: { differenceMinor: -201 } });
  expect(await tryClose(short, { reasonId: 'why-drop' })).toMatchObject({ ok: false, code: 'invalid_input' });
  expect(await tryClose(short, { reasonId: 'why-over-short' }, cashier())).toMatchObject({ ok: false, code: 'approval_required', details: { approval: { act: 'pos.approve.over-short', subjectId: short.id, amountMinor: 201, subjectVersion: 1 } } });
  expect(value(await tryClose(short, { reasonId: 'why-over-short' })).shift).toMatchObject({ differenceMinor: -201, disputed: false, overShortReasonId: 'why-over-short' });

  const disputed = value(await tryClose(await tier(9_599, 15_000), { reasonId: 'why-over-short' }));
  expect(disputed.shift).toMatchObject({ differenceMinor: 5_401, disputed: true });
  expect(disputed.report.shift.disputed).toBe(true);
  expect(await drawer()).toEqual(expect.arrayContaining([{ kind: 'over-short', amount: -200 }, { kind: 'over-short', amount: -201 }, { kind: 'over-short', amount: 5_401 }]));
});

test('S7: a drop has two parties; one that waits is not posted, blocks the close and can come back', async () => {
  const shift = await open('reg1', 5_000);
  expect(await tryMove(shift, 'drop', 1_000, { secondLater: false })).toMatchObject({ ok: false, code: 'approval_required', details: { approval: { act: 'pos.approve.drop', amountMinor: 1_000 } } });
  const first = value(await tryMove(shift, 'drop', 1_000)).movement;
  const second = value(await tryMove(shift, 'drop', 700)).movement;
  expect((await xOf(shift)).drawer).toMatchObject({ dropMinor: 0, expectedMinor: 5_000 });
  expect(await blockersOf(shift)).toEqual(['waiting-drop', 'waiting-drop', 'uncounted-drawer']);
  await count(shift, 5_000);
  expect(await tryClose(shift)).toMatchObject({ ok: false, code: 'shift_close_blocked' });
  expect(await trySettleDrop(shift, first.id, 'confirmed', ann)).toMatchObject({ ok: false, code: 'approval_required' });
  expect(await trySettleDrop(shift, first.id, 'confirmed', cashier())).toMatchObject({ ok: false, code: 'approval_required' });
  value(await trySettleDrop(shift, first.id, 'confirmed', bob));
  value(await trySettleDrop(shift, second.id, 'returned', bob));
  expect(await trySettleDrop(shift, first.id, 'returned', bob)).toMatchObject({ ok: false, code: 'wrong_state', details: { state: 'confirmed' } });
  expect(await drawer()).toEqual([{ kind: 'opening-float', amount: 5_000 }, { kind: 'drop', amount: -1_000 }]);
  expect((await close(shift, 4_000)).drawer).toMatchObject({ dropMinor: 1_000, expectedMinor: 4_000, differenceMinor: 0 });
});

test('S7: cash that moves and a no-sale open the drawer through the printer, with a job that prints nothing', async () => {
  const shift = await open('reg1', 1_000);
  value(await tryMove(shift, 'no-sale', 0));
  value(await tryMove(shift, 'cash-out', 100));
  expect(await till.rows(sql`select document_type as type, opens_drawer as opens from printing.job order by created_at`)).toEqual([{ type: 'drawer', opens: true }, { type: 'drawer', opens: true }]);
});

test('S7 S12: each time the drawer opens without a receipt is in the journal once, of a drop that comes back and of a part payment in cash too, and so is what became of a drop', async () => {
  const shift = await open('reg1', 5_000);
  const [back, kept] = [value(await tryMove(shift, 'drop', 700)).movement, value(await tryMove(shift, 'drop', 300)).movement];
  value(await trySettleDrop(shift, back.id, 'returned', bob));
  value(await trySettleDrop(shift, kept.id, 'confirmed', bob));
  const sale = await sell(ann, [['steak', 1]]);
  const cash = await pay(ann, sale, 'cash', 1_000, { tenderedMinor: 2_000 });
  const part = await pay(ann, cash, 'card', 500);
  await pay(ann, part, 'card', part.dueMinor, { tipMinor: 100 });
  value(await tipOut(shift, 100));
  const entries = await till.rows(sql<{ kind: string; subject: string; said: string | null }>`select kind, subject_id as subject, coalesce(payload->>'outcome', payload->>'kind') as said from pos.journal_entry where shift_id = ${shift.id} and kind in ('drawer-opened', 'drop-settled', 'tip-out') order by number`);
  expect(entries.map(({ kind, said }) => [kind, said])).toEqual([['drawer-opened', 'drop'], ['drawer-opened', 'drop'], ['drop-settled', 'returned'], ['drop-settled', 'confirmed'], ['drawer-opened', 'payment'], ['tip-out', null]]);
  const kicks = await till.rows(sql<{ subject: string }>`select subject_id as subject from printing.job where document_type = 'drawer' and opens_drawer order by sequence`);
  expect(kicks.map(({ subject }) => subject)).toEqual(entries.filter(({ kind }) => kind !== 'drop-settled').map(({ subject }) => subject));
});

test('S6: a manager carries checks over to another open shift, journaled, and the close can be run again', async () => {
  const [shift, other] = [await open('reg1', 0), await open('reg2', 0)];
  const sale = await sell(at('reg1'), [['steak', 1]]);
  await count(shift, 0);
  const commandId = newId();
  expect(await tryClose(shift, { commandId })).toMatchObject({ ok: false, code: 'shift_close_blocked' });
  expect(await carry(shift, other.id, [sale.id], [], cashier())).toMatchObject({ ok: false, code: 'approval_required', details: { approval: { act: 'pos.approve.carry-over' } } });
  expect(await carry(shift, shift.id, [sale.id])).toMatchObject({ ok: false, code: 'shift_not_open' });
  expect(await carry(shift, other.id, [newId()])).toMatchObject({ ok: false, code: 'not_found' });
  value(await carry(shift, other.id, [sale.id]));
  expect(await carry(shift, other.id, [sale.id])).toMatchObject({ ok: false, code: 'not_found' });
  const { report } = value(await tryClose(shift, { commandId }));
  expect(report.carriedOver).toEqual([{ kind: 'open-check', id: sale.id }]);
  expect(await blockersOf(other)).toEqual(['open-check', 'uncounted-drawer']);
  const [row] = await till.rows(sql<{ version: number; shift: string }>`select version, shift_id as shift from pos."order" where id = ${sale.id}`);
  expect(row?.shift).toBe(other.id);
  await pay(at('reg2'), { ...sale, version: row?.version ?? 0 }, 'card', sale.dueMinor);
  expect((await close(other, 0)).grossMinor).toBe(sale.totalMinor);
  expect((await till.rows(sql<{ kind: string }>`select kind from pos.journal_entry where shift_id = ${shift.id} order by number`)).map((each) => each.kind)).toEqual(['shift-opened', 'drawer-counted', 'carried-over', 'shift-closed']);
  expect(await till.rows(sql`select act, outcome from platform.audit where act = 'carry-over' and outcome = 'done'`)).toHaveLength(1);
});

test('S6: an approval to carry checks over is for just these checks and just that shift', async () => {
  const [shift, other] = [await open('reg1', 0), await open('reg2', 0)];
  const [one, two] = [await sell(at('reg1'), [['bread', 1]]), await sell(at('reg1'), [['bread', 1]])];
  const asked = async (toShiftId: string | null, orderIds: string[]) => {
    const refusal = await carry(shift, toShiftId, orderIds, [], cashier());
    return refusal.ok ? null : (refusal.details as { approval: { subjectId: string } }).approval.subjectId;
  };
  const subjects = [await asked(other.id, [one.id, two.id]), await asked(other.id, [one.id]), await asked(other.id, [two.id]), await asked(null, [one.id, two.id])];
  expect(new Set(subjects).size).toBe(4);
  expect(await asked(other.id, [two.id, one.id])).toBe(subjects[0]);
});

test('S6: the fifty-first open check is carried over like the first', async () => {
  const [shift, other] = [await open('reg1', 0), await open('reg2', 0)];
  const sales = [];
  for (let nth = 0; nth < 51; nth += 1) sales.push(await sell(at('reg1'), [['bread', 1]]));
  value(await carry(shift, other.id, [sales[50]!.id]));
  value(await carry(shift, other.id, sales.slice(0, 50).map((sale) => sale.id)));
  expect(await blockersOf(shift)).toEqual(['uncounted-drawer']);
});

test('S6, S8: what is left to the next shift is taken up by it; an unanswered payment keeps the shift it was made in', async () => {
  const shift = await open('reg1', 0);
  const sale = await sell(at('reg1'), [['bread', 1]]);
  const operationId = newId();
  await sql`insert into payments.operation (id, kind, state, provider, reference, location_id, register_id, shift_id, tender_type_id, tender_kind, currency, amount_minor, tip_minor, tendered_minor, change_minor, rounding_minor, external_reference, correlation_id, created_at)
    values (${operationId}, 'capture', 'planned', 'manual', ${sale.id}, 'loc', 'reg1', ${shift.id}, 'card', 'external-card', 'GBP', 5, 0, 5, 0, 0, '', 'c', now())`.execute(till.db);
  await sql`insert into payments.operation_event values (${operationId}, 1, null, 'planned', now())`.execute(till.db);
  expect(await blockersOf(shift)).toEqual(['open-check', 'open-payment', 'uncounted-drawer']);
  value(await carry(shift, null, [sale.id], [operationId]));
  const report = await close(shift, 0);
  expect(report.carriedOver).toHaveLength(2);
  const next = await open('reg2', 0);
  expect(await blockersOf(next)).toEqual(['open-check', 'uncounted-drawer']);
  expect(await till.rows(sql`select kind, to_shift_id as to from pos.carry_over order by kind`)).toEqual([{ kind: 'open-check', to: next.id }, { kind: 'open-payment', to: next.id }]);
  expect(await till.rows(sql`select shift_id as shift from payments.operation where id = ${operationId}`)).toEqual([{ shift: shift.id }]);
});

test('S6: a check that was carried away and came back blocks the close again, as often as it goes; the Z names what another shift has', async () => {
  const [here, there] = [await open('reg1', 0), await open('reg2', 0)];
  const sale = await sell(at('reg1'), [['soup', 1]]);
  for (let turn = 0; turn < 2; turn += 1) {
    value(await carry(here, there.id, [sale.id]));
    expect([await blockersOf(here), await blockersOf(there)]).toEqual([['uncounted-drawer'], ['open-check', 'uncounted-drawer']]);
    expect((await xOf(here)).carriedOver).toEqual([{ kind: 'open-check', id: sale.id }]);
    value(await carry(there, here.id, [sale.id], [], at('reg2')));
    expect([await blockersOf(here), await blockersOf(there)]).toEqual([['open-check', 'uncounted-drawer'], ['uncounted-drawer']]);
    expect((await xOf(here)).carriedOver).toEqual([]);
  }
  await count(here, 0);
  expect(await tryClose(here)).toMatchObject({ ok: false, code: 'shift_close_blocked' });
  expect(await dayOf(here)).toMatchObject({ ok: false });
  // Left to whoever opens next, it waits once and blocks nobody until then.
  value(await carry(here, null, [sale.id]));
  expect(await carry(here, null, [sale.id])).toMatchObject({ ok: false, code: 'not_found' });
  expect((await close(here, 0)).carriedOver).toEqual([{ kind: 'open-check', id: sale.id }]);
  const next = await open('reg1', 0);
  expect(await blockersOf(next)).toEqual(['open-check', 'uncounted-drawer']);
  const operation = sql`insert into pos.carry_over (kind, subject_id, from_shift_id, to_shift_id, location_id, note, actor_id, actor_name, at)
    values ('open-payment', ${sale.id}, ${here.id}, ${next.id}, 'loc', '', 'ann', 'Ann', now())`;
  await till.rows(operation);
  expect(await refusedBy(till.rows(operation))).toContain('carry_over_payment_once');
});

test('S6: a check that waits for the next shift and ends before waits no more: opened again it is answered for by the shift that ended it, may be left to the next one anew, and no other takes it', async () => {
  const [here, there] = [await open('reg1', 0), await open('reg2', 0)];
  const sale = await sell(ann, [['soup', 1]]);
  value(await carry(here, null, [sale.id]));
  const paid = await pay(at('reg2'), sale, 'card', sale.dueMinor);
  expect(await till.rows(sql`select from_shift_id as from, to_shift_id as to from pos.carry_over`)).toEqual([{ from: here.id, to: there.id }]);
  await close(here, 0);
  value(await reopenOrder(at('reg2'), { params: { orderId: sale.id }, query: {}, body: { commandId: newId(), version: paid.version, reasonId: 'why-reopen' } }));
  const next = await open('reg1', 0);
  expect([await blockersOf(there), await blockersOf(next)]).toEqual([['open-check', 'uncounted-drawer'], ['uncounted-drawer']]);
  value(await carry(there, null, [sale.id], [], at('reg2')));
  expect((await close(there, 0)).carriedOver).toEqual([{ kind: 'open-check', id: sale.id }]);
  const last = await open('reg2', 0);
  expect([await blockersOf(last), await blockersOf(next)]).toEqual([['open-check', 'uncounted-drawer'], ['uncounted-drawer']]);
  // One that ends in the very shift that had left it to the next was not carried anywhere.
  const own = await sell(ann, [['bread', 1]]);
  value(await carry(next, null, [own.id]));
  await pay(ann, own, 'card', own.dueMinor);
  expect((await close(next, 0)).carriedOver).toEqual([]);
});

test('S6: a waiting check that is another shift\'s by now is not given away by an old row', async () => {
  const [here, there] = [await open('reg1', 0), await open('reg2', 0)];
  const sale = await sell(ann, [['soup', 1]]);
  value(await carry(here, null, [sale.id]));
  await close(here, 0);
  await till.rows(sql`update pos."order" set shift_id = ${there.id} where id = ${sale.id}`);
  const next = await open('reg1', 0);
  expect([await blockersOf(there), await blockersOf(next)]).toEqual([['open-check', 'uncounted-drawer'], ['uncounted-drawer']]);
});

test('S6 O7: what is split off a check that waits for the next shift is answered for by the shift in which it was split', async () => {
  const [here, there] = [await open('reg1', 0), await open('reg2', 0)];
  const sale = await sell(ann, [['soup', 1], ['steak', 1]]);
  value(await carry(here, null, [sale.id]));
  await close(here, 0);
  const { lines, version } = value(await getOrder(ann, { params: { orderId: sale.id }, query: {}, body: {} })).order;
  const { checks: [part] } = value(await splitOrder(at('reg2'), { params: { orderId: sale.id }, query: {}, body: { commandId: newId(), version, checks: [{ orderId: newId(), name: '', covers: 1, lines: [{ lineId: lines[0]!.id }], seats: [] }] } }));
  expect(await blockersOf(there)).toEqual(['open-check', 'uncounted-drawer']);
  await count(there, 0);
  expect(await tryClose(there)).toMatchObject({ ok: false, code: 'shift_close_blocked', details: { blockers: [{ kind: 'open-check', id: part!.id }] } });
  const next = await open('reg1', 0);
  expect(await till.rows(sql`select id, shift_id as shift from pos."order" order by opened_at`)).toEqual([{ id: sale.id, shift: next.id }, { id: part!.id, shift: there.id }]);
  await pay(at('reg2'), part!, 'card', part!.dueMinor);
  expect((await close(there, 0)).grossMinor).toBe(part!.totalMinor);
});

test('a drawer is handed over: one counts, another accepts or counts again, both are kept and the shift runs on', async () => {
  const shift = await open('reg1', 2_000);
  const offer = (actor: Actor, sumMinor: number) => offerHandOver(actor, { params: params(shift), query: {}, body: { commandId: newId(), handOverId: newId(), count: countOf(sumMinor), note: '' } });
  const settle = (actor: Actor, handOverId: string, outcome: 'accepted' | 'withdrawn', sumMinor?: number) =>
    settleHandOver(actor, { params: { ...params(shift), handOverId }, query: {}, body: { commandId: newId(), outcome, ...(sumMinor === undefined ? {} : { count: countOf(sumMinor) }) } });
  const { handOver } = value(await offer(ann, 2_000));
  expect(await offer(ann, 2_000)).toMatchObject({ ok: false, code: 'already_exists' });
  expect(await blockersOf(shift)).toEqual(['waiting-hand-over', 'uncounted-drawer']);
  expect(await settle(ann, handOver.id, 'accepted')).toMatchObject({ ok: false, code: 'two_parties' });
  expect(await settle(cashier(), handOver.id, 'accepted', 1_700)).toMatchObject({ ok: false, code: 'approval_required', details: { approval: { act: 'pos.approve.hand-over', amountMinor: 300 } } });
  expect(value(await settle(cashier(), handOver.id, 'accepted', 1_900)).handOver).toMatchObject({ state: 'accepted', fromId: 'ann', toId: 'cat', countedMinor: 2_000, toCountedMinor: 1_900 });
  const again = value(await offer(bob, 1_900)).handOver;
  expect(value(await settle(bob, again.id, 'withdrawn')).handOver.state).toBe('withdrawn');
  const sale = await sell(cashier(), [['soup', 1]]);
  await pay(cashier(), sale, 'cash', sale.dueMinor, { tenderedMinor: 1_000 });
  const report = await close(shift, 2_735);
  expect(report.handOvers).toMatchObject([{ countedMinor: 2_000, toCountedMinor: 1_900 }]);
});

test('several cashiers on one register: each act has its actor, and X and Z say who took what', async () => {
  const shift = await open('reg1', 0);
  const [one, two] = [at('reg1', { id: 'one' }), { ...at('reg1', { id: 'two' }), name: 'Two' }];
  const first = await sell(one, [['soup', 1]]);
  await pay(one, first, 'card', first.dueMinor, { tipMinor: 50 });
  const second = await sell(one, [['bread', 2]]);
  await pay(two, await pay(one, second, 'cash', 100, { tenderedMinor: 100 }), 'cash', second.totalMinor - 100, { tenderedMinor: 500 });
  const { cashiers, drawer: { expectedMinor }, grossMinor } = await xOf(shift);
  expect(cashiers).toEqual([
    { name: 'Ann', payments: 2, amountMinor: first.totalMinor + 100, cashMinor: 100, tipMinor: 50 }, { name: 'Two', payments: 1, amountMinor: second.totalMinor - 100, cashMinor: expectedMinor - 100, tipMinor: 0 },
  ]);
  expect(cashiers.reduce((sum, each) => sum + each.amountMinor, 0)).toBe(grossMinor);
  expect((await close(shift, expectedMinor)).cashiers).toEqual(cashiers);
});

test('S10: tips are owed until they are paid out, never more than is owed, from two registers at once too', async () => {
  const [shift, other] = [await open('reg1', 5_000), await open('reg2', 5_000)];
  const sale = await sell(ann, [['steak', 1]]);
  await pay(ann, sale, 'card', sale.dueMinor, { tipMinor: 400 });
  expect(await tipOut(shift, 401)).toMatchObject({ ok: false, code: 'amount_exceeds_due', details: { dueMinor: 400 } });
  expect(await tipOut(shift, 100, 'nobody')).toMatchObject({ ok: false, code: 'not_found' });
  const paid = await Promise.all([tipOut(shift, 300), tipOut(other, 300)]);
  expect(paid.filter((each) => each.ok)).toHaveLength(1);
  const inShift = paid[0]?.ok === true;
  expect(value(await tipOut(shift, 100))).toMatchObject({ owedMinor: 0, tipOut: { staffName: 'Bob' } });
  const out = inShift ? 400 : 100;
  expect((await close(shift, 5_000 - out)).drawer).toMatchObject({ tipOutMinor: out, expectedMinor: 5_000 - out, differenceMinor: 0 });
  expect(await till.rows(sql`select coalesce(sum(amount_minor), 0)::bigint as owed from payments.ledger_entry where account = 'tips-payable'`)).toEqual([{ owed: 0 }]);
});

test('S9: a day closes once over all its Zs, numbered without a gap, and no shift of it opens afterwards', async () => {
  const [one, two] = [await open('reg1', 1_000), await open('reg2', 0)];
  const sale = await sell(ann, [['steak', 2]]);
  await pay(ann, sale, 'card', sale.dueMinor, { tipMinor: 70 });
  expect(await dayOf(one)).toMatchObject({ ok: false, code: 'day_has_open_shift', details: { shifts: [{ shiftId: one.id }, { shiftId: two.id }] } });
  const zs = [await close(one, 900), await close(two, 0)];
  expect(await dayOf({ businessDate: '2020-01-01' })).toMatchObject({ ok: false, code: 'not_found' });
  expect(await dayOf(one, at('reg1', { capabilities: [] }))).toMatchObject({ ok: false, code: 'missing_capability' });
  const tries = await Promise.all([dayOf(one), dayOf(one), tryOpen('reg1', 900)]);
  const opened = tries[2];
  if (opened?.ok) {
    // The opening was faster: the day then had an open shift, so it closes now.
    await close((opened.value as { shift: ShiftView }).shift, 900);
    value(await dayOf(one));
  } else expect(tries.filter((each) => each.ok)).toHaveLength(1);
  const { days } = value(await listDays(ann, { params: {}, query: { locationId: 'loc', limit: 14 }, body: {} }));
  expect(days).toHaveLength(1);
  expect(days[0]?.close).toMatchObject({ number: 1, grossMinor: zs.reduce((sum, each) => sum + each.grossMinor, 0), tipsMinor: 70, differenceMinor: -100, businessDate: one.businessDate });
  expect(await tryOpen('reg1', 900)).toMatchObject({ ok: false, code: 'day_closed' });
  expect(await dayOf(one)).toMatchObject({ ok: false, code: 'already_exists' });
  expect(await refusedBy(sql`update pos.day_close set number = 9`.execute(till.db))).toMatch(/append-only/);
});

test('S9: business dates are read page by page, each once, newest first', async () => {
  for (const date of ['2026-01-03', '2026-01-05', '2026-01-04']) {
    const shift = await open('reg1', 0);
    await sql`update pos.shift set business_date = ${date}::date where id = ${shift.id}`.execute(till.db);
    await close(shift, 0);
  }
  const read = async (before?: string) => value(await listDays(ann, { params: {}, query: { locationId: 'loc', limit: 2, ...(before === undefined ? {} : { before }) }, body: {} }));
  const first = await read();
  expect([first.days.map((day) => day.businessDate), first.next]).toEqual([['2026-01-05', '2026-01-04'], '2026-01-04']);
  const second = await read('2026-01-04');
  expect([second.days.map((day) => day.businessDate), second.next]).toEqual([['2026-01-03'], null]);
  expect(await read('0000-01-01')).toEqual({ days: [], next: null });
});

test('S9, S11: a closed day comes out on paper with the sums of its Zs; each copy of it says DUPLICATE and is counted, whoever asks at the same moment', async () => {
  const [one, two] = [await open('reg1', 1_000), await open('reg2', 0)];
  const sale = await sell(ann, [['steak', 2]]);
  await pay(ann, sale, 'card', sale.dueMinor);
  const zs = [await close(one, 900), await close(two, 0)];
  const { dayClose, jobId } = value(await dayOf(one));
  const print = (actor = ann, commandId = newId()) => printDay(actor, { params: { dayCloseId: dayClose.id }, query: {}, body: { commandId } });
  const commandId = newId();
  const copies = await Promise.all([print(ann, commandId), print(ann, commandId), print(), print(bob)]);
  expect(copies[0]).toEqual(copies[1]);
  expect(new Set(copies.map((each) => value(each).copy))).toEqual(new Set([1, 2, 3]));
  const papers = await till.rows(sql<{ id: string; mark: string; copy: number; gross: number; zs: number }>`
    select id, mark, (data->'data'->>'copy')::int as copy, (data->'data'->>'grossMinor')::int as gross, jsonb_array_length(data->'data'->'zs') as zs from printing.job where document_type = 'day-report' order by copy`);
  expect(papers.map(({ mark, copy }) => [mark, copy])).toEqual([['none', 0], ['duplicate', 1], ['duplicate', 2], ['duplicate', 3]]);
  expect(papers[0]).toMatchObject({ id: jobId, gross: zs.reduce((sum, each) => sum + each.grossMinor, 0), zs: 2 });
  expect(await refusedBy(sql`delete from pos.day_copy`.execute(till.db))).toMatch(/append-only/);
  // A register without a printer: paper is all that this act is for, so it counts nothing.
  expect(await print(at('reg2'))).toMatchObject({ ok: false, code: 'no_printer' });
  expect(await till.rows(sql`select count(*)::int as n from pos.day_copy`)).toEqual([{ n: 3 }]);
  expect(await printDay(ann, { params: { dayCloseId: newId() }, query: {}, body: { commandId: newId() } })).toMatchObject({ ok: false, code: 'not_found' });
  expect(await print(at('reg1', { capabilities: [] }))).toMatchObject({ ok: false, code: 'missing_capability' });
});

test('S6: papers that never came out are named at the close and keep nothing from closing; a fresh one and one that came out are not', async () => {
  const shift = await open('reg1', 0);
  const print = async () => value(await printReport(ann, { params: params(shift), query: {}, body: { commandId: newId() } })).jobId;
  const [failed, uncertain, waiting, printed, fresh] = [await print(), await print(), await print(), await print(), await print()];
  const papersOf = async () => value(await listCloseBlockers(ann, { params: params(shift), query: {}, body: {} })).papers.map((paper) => [paper.jobId, paper.state]);
  expect(await papersOf()).toEqual([]);
  await sql`update printing.job set state = 'failed' where id = ${failed}`.execute(till.db);
  await sql`update printing.job set state = 'uncertain' where id = ${uncertain}`.execute(till.db);
  await sql`update printing.job set state = 'done', done_at = platform.now() where id = ${printed}`.execute(till.db);
  await sql`update printing.job set created_at = created_at - interval '50 seconds' where id <> ${fresh}`.execute(till.db);
  await sql`update pos.shift set opened_at = opened_at - interval '2 minutes' where id = ${shift.id}`.execute(till.db);
  expect(await papersOf()).toEqual([[failed, 'failed'], [uncertain, 'uncertain']]);
  await sql`update printing.job set created_at = created_at - interval '20 seconds' where id <> ${fresh}`.execute(till.db);
  expect(await papersOf()).toEqual([[failed, 'failed'], [uncertain, 'uncertain'], [waiting, 'queued']]);
  await count(shift, 0);
  expect((await tryClose(shift)).ok).toBe(true);
});
