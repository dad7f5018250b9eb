import fc from 'fast-check';
import type { OrderView, ShiftReport, ShiftView } from '@nova/pos/contracts';
import { findChainBreak } from '../../../plugins/pos/server/src/domain/journal-chain';
import { readJournal } from '../../../plugins/pos/server/src/repo/journal-read';
import { getXReport } from '../../../plugins/pos/server/src/services/get-x-report';
import { getZReport } from '../../../plugins/pos/server/src/services/get-z-report';
import { brokenInvariants } from '../payments/money-kernel';
import { carry, close, open, sell, tryClose, tryCount, tryPay } from '../pos-shifts/till';
import { at, look, openCardTill, payByCard, sql, tryCaptureHold, tryHold, tryRefund, value, type CardTill } from './card-till';

/** 24 in every run; the long proof sets more. */
const shifts = Number(process.env['NOVA_Z_CARD_SHIFTS'] ?? 24);
const races = Number(process.env['NOVA_LATE_RACES'] ?? 10);
let till: CardTill;
beforeAll(async () => {
  till = await openCardTill();
  till.rules.approval = { ...till.rules.approval, refundAboveMinor: 10_000_000 };
  till.rules.refund = { cashForCards: true };
});
afterAll(() => till.stop());
afterEach(async () => {
  await till.sandbox.control('DELETE', 'faults');
  expect(await brokenInvariants(till.db)).toEqual([]);
  for (const { series } of await till.rows(sql<{ series: string }>`select series from pos.receipt_series`)) expect(findChainBreak(await readJournal(till.db, series, 0, 100_000))).toBeNull();
});

const item = fc.constantFrom('soup', 'steak', 'wine', 'bread');
const step = fc.record({
  items: fc.array(fc.tuple(item, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 3 }), way: fc.constantFrom('card', 'card', 'card-and-cash', 'hold', 'lost'), tipMinor: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 700 })),
  refund: fc.constantFrom('none', 'none', 'line', 'amount', 'cash'), share: fc.integer({ min: 1, max: 100 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** The answer of the next request that writes is lost after the provider acted. */
const loseNext = () => till.sandbox.control('POST', 'faults', { kind: 'drop-after', match: '^PUT', times: 1 });

async function live(shift: ShiftView, each: Step): Promise<OrderView> {
  const actor = at(shift.registerId);
  const sale = await sell(actor, each.items);
  let order: OrderView;
  if (each.way === 'hold') {
    const tab = value(await tryHold(actor, sale, sale.totalMinor + 900)).order;
    order = value(await tryCaptureHold(actor, tab, tab.operations[0]!.id, sale.totalMinor, { tipMinor: Math.min(900, each.tipMinor) })).order;
  } else if (each.way === 'card-and-cash') {
    const cash = Math.max(1, Math.floor((sale.totalMinor * each.share) / 200));
    order = await payByCard(actor, value(await tryPay(actor, sale, 'cash', cash, { tenderedMinor: cash })).order, sale.totalMinor - cash, { tipMinor: each.tipMinor });
  } else {
    if (each.way === 'lost') await loseNext();
    order = await payByCard(actor, sale, sale.totalMinor, { tipMinor: each.tipMinor });
  }
  if (order.state !== 'closed' || each.refund === 'none') return order;
  const [line] = order.lines;
  const what = each.refund === 'line' ? { by: 'line' as const, lines: [{ lineId: line!.id, quantity: 1 }] } : { by: 'amount' as const, amountMinor: Math.max(1, Math.floor((order.totalMinor * each.share) / 100)) };
  return value(await tryRefund(actor, order, what, each.refund === 'cash' ? { to: { way: 'cash' } } : {})).order;
}

/** A Z against plain SQL: the transactions of its shift that were not late, and the late ones that it claimed (S8). */
async function agree(report: ShiftReport): Promise<void> {
  const { id } = report.shift;
  const rows = await till.rows(sql<{ account: string; kind: string; sum: number }>`
    select e.account, t.kind, sum(e.amount_minor)::bigint as sum from payments.ledger_transaction t join payments.ledger_entry e on e.transaction_id = t.id left join payments.late_money l on l.operation_id = t.operation_id
    where coalesce(l.claimed_by_shift_id, case when l.operation_id is null then t.shift_id end) = ${id} group by 1, 2`);
  const of = (account: string, kinds?: readonly string[]): number => rows.filter((row) => row.account === account && (kinds?.includes(row.kind) ?? true)).reduce((sum, row) => sum + row.sum, 0);
  const total = (list: readonly { kind: string; amountMinor: number; tipMinor: number }[], kind?: string): number => list.filter((each) => kind === undefined || each.kind === kind).reduce((sum, each) => sum + each.amountMinor + each.tipMinor, 0);
  const tips = (list: readonly { tipMinor: number }[]): number => list.reduce((sum, each) => sum + each.tipMinor, 0);
  expect(total(report.tenders) - tips(report.tenders) - (total(report.refunds) - tips(report.refunds))).toBe(0 - of('sales-clearing'));
  expect(total(report.tenders, 'card') - total(report.refunds, 'card')).toBe(of('provider-clearing'));
  expect(report.tipsMinor).toBe(0 - of('tips-payable'));
  expect(report.roundingMinor).toBe(0 - of('cash-rounding'));
  expect(report.drawer.openingMinor + of('drawer', ['capture', 'refund'])).toBe(report.drawer.expectedMinor);
  const [journal] = await till.rows(sql<{ gross: number; credits: number }>`
    select coalesce(sum((payload->>'totalMinor')::bigint) filter (where kind = 'receipt'), 0)::bigint as gross, count(*) filter (where kind = 'refund')::int as credits from pos.journal_entry where shift_id = ${id} and number <= (select journal_number from pos.z_report where shift_id = ${id})`);
  expect(journal).toEqual({ gross: report.grossMinor, credits: report.receipts.credits });
}

/** Leaves to the next shift whatever is still open or under way. */
async function carryAll(shift: ShiftView): Promise<void> {
  const orders = await till.rows(sql<{ id: string }>`select id from pos."order" where shift_id = ${shift.id} and state in ('open', 'billed')`);
  const operations = await till.rows(sql<{ id: string }>`select id from payments.operation where shift_id = ${shift.id} and settled_at is null`);
  if (orders.length + operations.length > 0) value(await carry(shift, null, orders.map(({ id }) => id), operations.map(({ id }) => id)));
}

const drawerOf = async (shift: ShiftView): Promise<number> => (await till.rows(sql<{ sum: number }>`select coalesce(sum(e.amount_minor), 0)::bigint as sum from payments.ledger_entry e join payments.ledger_transaction t on t.id = e.transaction_id join pos.shift s on s.id = t.shift_id where e.account = 'drawer' and s.register_id = ${shift.registerId}`))[0]!.sum;
const late = () => till.rows(sql<{ n: number; waiting: number }>`select count(*)::int as n, count(*) filter (where claimed_by_shift_id is null)::int as waiting from payments.late_money`);

test(`S2 S3 S8 P7 ${shifts} random shifts with cards, holds, refunds and lost answers: each Z is the ledger to the cent, its late money included, and none changes afterwards`, async () => {
  const days = fc.sample(fc.array(step, { minLength: 1, maxLength: 3 }), { numRuns: shifts, seed: Number(process.env['NOVA_SEED_NUMBER'] ?? 20261123) });
  const made: ShiftReport[] = [];
  for (const [nth, steps] of days.entries()) {
    const registerId = nth % 2 === 0 ? 'reg1' : 'reg2';
    const shift = await open(registerId, 50_000);
    for (const each of steps) await live(shift, each);
    await carryAll(shift);
    const x = value(await getXReport(at(registerId), { params: { shiftId: shift.id }, query: {}, body: {} })).report;
    const z = await close(shift, await drawerOf(shift), { closingDropMinor: 0 });
    // The X just before and the Z say the same of the money (S3).
    expect({ tenders: z.tenders, refunds: z.refunds, late: z.late, tips: z.tipsMinor }).toEqual({ tenders: x.tenders, refunds: x.refunds, late: x.late, tips: x.tipsMinor });
    await agree(z);
    made.push(z);
    // What was lost comes in while nobody trades here, or in the other register's shift.
    await till.sweep();
    await till.deliver('pos.finish-paid-orders');
  }
  for (const registerId of ['reg1', 'reg2']) {
    const shift = await open(registerId, 50_000);
    await till.deliver('pos.finish-waiting-orders');
    const z = await close(shift, await drawerOf(shift));
    await agree(z);
    made.push(z);
  }
  for (const z of made) expect(value(await getZReport(at(z.shift.registerId), { params: { shiftId: z.shift.id }, query: {}, body: {} })).report).toEqual(z);
  const [count] = await late();
  expect(count!.n).toBeGreaterThan(0);
  expect(count!.waiting).toBe(0);
  const sum = (of: (z: ShiftReport) => number): number => made.reduce((all, z) => all + of(z), 0);
  const [ledger] = await till.rows(sql<{ cards: number; sales: number }>`select sum(amount_minor) filter (where account = 'provider-clearing')::bigint as cards, -sum(amount_minor) filter (where account = 'sales-clearing')::bigint as sales from payments.ledger_entry`);
  const money = (list: readonly { kind: string; amountMinor: number; tipMinor: number }[]): number => list.filter(({ kind }) => kind === 'card').reduce((all, each) => all + each.amountMinor + each.tipMinor, 0);
  expect(sum((z) => money(z.tenders) - money(z.refunds))).toBe(ledger!.cards);
  expect(sum((z) => z.grossMinor - z.refunds.reduce((all, each) => all + each.amountMinor, 0))).toBe(ledger!.sales);
  expect(await till.rows(sql`select count(*)::int as n from pos."order" where state in ('open', 'billed')`)).toEqual([{ n: 0 }]);
}, 300_000);

test(`F10 S8 a shift that closes while late money comes in, ${races} times: it is in that Z or waits for the next one of its register, once, and the Z never changes`, async () => {
  let inTime = 0;
  for (let round = 0; round < races; round += 1) {
    const shift = await open('reg1', 50_000);
    const sale = await sell(at('reg1'), [['wine', 1]]);
    await loseNext();
    await payByCard(at('reg1'), sale, sale.totalMinor);
    await carryAll(shift);
    value(await tryCount(shift, await drawerOf(shift)));
    const [answer] = await Promise.all([tryClose(shift), till.sweep()]);
    const z = value(answer).report;
    await agree(z);
    const [paid] = await till.rows(sql<{ late: boolean }>`select exists (select from payments.late_money l join payments.operation o on o.id = l.operation_id where o.reference = ${sale.id} and o.kind = 'capture') as late from payments.operation where reference = ${sale.id} and kind = 'capture' and state = 'succeeded'`);
    if (paid!.late === false) inTime += 1;
    else expect(z.tenders.filter(({ kind }) => kind === 'card')).toEqual([]);
    const next = await open('reg1', 50_000);
    await till.deliver('pos.finish-waiting-orders');
    await till.deliver('pos.finish-paid-orders');
    const x = value(await getXReport(at('reg1'), { params: { shiftId: next.id }, query: {}, body: {} })).report;
    expect(x.late.map(({ orderId, amountMinor }) => [orderId, amountMinor])).toEqual(paid!.late ? [[sale.id, sale.totalMinor]] : []);
    const second = await close(next, await drawerOf(next));
    await agree(second);
    expect(second.late).toEqual(x.late);
    expect(await look(at('reg1'), sale.id)).toMatchObject({ state: 'closed' });
    expect(value(await getZReport(at('reg1'), { params: { shiftId: shift.id }, query: {}, body: {} })).report).toEqual(z);
  }
  expect(inTime).toBeLessThanOrEqual(races);
  expect((await late())[0]!.waiting).toBe(0);
}, 300_000);

test('S3 S8 P10 late money that comes after a Z has claimed its own, and before it is read, waits for the next Z: it is in one only', async () => {
  const first = await open('reg1', 50_000);
  const lost: OrderView[] = [];
  for (const dish of ['wine', 'steak']) {
    const sale = await sell(at('reg1'), [[dish, 1]]);
    await loseNext();
    lost.push(await payByCard(at('reg1'), sale, sale.totalMinor));
  }
  const hear = (order: OrderView | undefined) => till.hear(order!.operations.find(({ kind }) => kind === 'authorize')!.id);
  await carryAll(first);
  await agree(await close(first, await drawerOf(first)));
  await hear(lost[0]);
  const second = await open('reg1', 50_000);
  await carryAll(second);
  value(await tryCount(second, await drawerOf(second)));
  let closing: ReturnType<typeof tryClose> | undefined;
  await till.db.transaction().execute(async (other) => {
    await sql`select from payments.late_money where claimed_by_shift_id is null for update`.execute(other);
    closing = tryClose(second);
    // It is claiming when it waits for the row that is held here.
    while ((await till.rows(sql<{ n: number }>`select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))[0]!.n === 0) await new Promise((wake) => setTimeout(wake, 20));
    await hear(lost[1]);
  });
  const z = value(await closing!).report;
  expect(z.late.map(({ orderId }) => orderId)).toEqual([lost[0]!.id]);
  await agree(z);
  const third = await open('reg1', 50_000);
  await till.deliver('pos.finish-waiting-orders');
  const next = await close(third, await drawerOf(third));
  expect(next.late.map(({ orderId }) => orderId)).toEqual([lost[1]!.id]);
  await agree(next);
}, 60_000);
