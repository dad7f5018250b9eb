import fc from 'fast-check';
import { activeLines, type Adjustment, type Check, type CheckLine } from '../../../plugins/pos/server/src/domain/check';
import { fireDelta } from '../../../plugins/pos/server/src/domain/fire-delta';
import { planShares, sharesOf, type SharePlan } from '../../../plugins/pos/server/src/domain/order-shares';
import { planSplit } from '../../../plugins/pos/server/src/domain/plan-split';
import { reprice, totalsOf, type PricingRules } from '../../../plugins/pos/server/src/domain/reprice';
import { chargesMix, transferLines } from '../../../plugins/pos/server/src/domain/transfer-lines';
import { makeAdjustment, makeCheck, makeCheckLine } from './make-check-line';

const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 1_000_000_000);
const runs = { seed, numRuns: 400, endOnFailure: true };
beforeAll(() => { process.stdout.write(`transfer-lines: TEST_SEED=${seed}\n`); });

let ids = 0;
const nextId = (): string => `id-${(ids += 1)}`;
const rate = (code: string, ratePpm: number) => ({ code, name: code, ratePpm });
const rateSets = [[rate('std', 200_000)], [rate('red', 50_000)], [rate('a', 70_000), rate('b', 33_333)], []];

const wishes = fc.record({
  lines: fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 7 }), price: fc.integer({ min: 0, max: 3333 }), rates: fc.nat(5), fired: fc.nat(7), seat: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }) }), { minLength: 1, maxLength: 6 }),
  taxMode: fc.constantFrom<'inclusive' | 'exclusive'>('inclusive', 'exclusive'), taxRounding: fc.constantFrom<'line' | 'order'>('line', 'order'), servicePpm: fc.constantFrom(0, 125_000, 99_999), exempt: fc.boolean(),
});
type Wishes = typeof wishes extends fc.Arbitrary<infer T> ? T : never;
const act = fc.record({ what: fc.constantFrom('split', 'part', 'move', 'merge', 'discount', 'order-discount', 'comp', 'void', 'take-off', 'fire', 'add'), a: fc.nat(50), b: fc.nat(50), c: fc.nat(50), value: fc.integer({ min: 1, max: 1_000_000 }) });

const rulesOf = (given: Wishes): PricingRules => ({ taxMode: given.taxMode, taxRounding: given.taxRounding, serviceCharge: { ppm: given.servicePpm, fromCovers: 1, name: { en: 'Service' }, taxRates: [rate('std', 200_000)] } });
const fired = { modifiers: [], course: 1, seat: null, note: '' };
/** Beyond the rate sets: combos of dishes that bear different taxes, or none. */
const partsOf = (nth: number) => [[0, 1], [1, 3, 2]][nth]?.map((set, at) => ({ groupId: 'g', optionId: `o${at}`, quantity: 1 + (at % 2), name: {}, kitchenName: '', priceMinor: at * 50, part: { itemId: `dish${at}`, worthMinor: 333 * (at + 1), taxRates: rateSets[set] ?? [] } })) ?? [];
const lineOf = (wish: Wishes['lines'][number], position: number): CheckLine => {
  const firedQuantity = Math.min(wish.fired, wish.quantity);
  const modifiers = partsOf(wish.rates - rateSets.length);
  return makeCheckLine({ id: nextId(), position, quantity: wish.quantity, unitPriceMinor: wish.price, seat: wish.seat, taxRates: rateSets[wish.rates] ?? [], modifiers, firedQuantity, fired: firedQuantity === 0 ? null : { ...fired, modifiers, seat: wish.seat } });
};
const priced = (check: Check, lines: readonly CheckLine[], rules: PricingRules): Check => {
  const outcome = reprice(check, lines, rules);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
};
const start = (given: Wishes): Check => priced(makeCheck({ id: 'first', covers: 4, taxExempt: given.exempt ? { reasonId: 'embassy', note: '' } : null }), given.lines.map((wish, nth) => lineOf(wish, nth + 1)), rulesOf(given));
const empty = (like: Check): Check => ({ ...like, id: nextId(), version: 1, covers: 0, lines: [], adjustments: [], serviceCharge: null, subtotalMinor: 0, taxMinor: 0, totalMinor: 0, discountMinor: 0, courses: {}, shares: [] });
const sum = (checks: readonly Check[], of: (check: Check) => number): number => checks.reduce((total, check) => total + of(check), 0);
const money = (checks: readonly Check[]) => ({ subtotal: sum(checks, (check) => check.subtotalMinor), tax: sum(checks, (check) => check.taxMinor), total: sum(checks, (check) => check.totalMinor), discount: sum(checks, (check) => check.discountMinor), charge: sum(checks, (check) => check.serviceCharge?.amountMinor ?? 0) });
const dishes = (checks: readonly Check[]) => ({ quantity: sum(checks, (check) => activeLines(check).reduce((n, line) => n + line.quantity, 0)), fired: sum(checks, (check) => activeLines(check).reduce((n, line) => n + line.firedQuantity, 0)), toFire: sum(checks, (check) => fireDelta(check.lines).filter((delta) => delta.ticketLine.change === 'new').reduce((n, delta) => n + delta.ticketLine.quantity, 0)) });

/** What must hold of every check at every moment. */
function sound(check: Check): void {
  const active = activeLines(check);
  expect(totalsOf(active, check.serviceCharge)).toEqual({ subtotalMinor: check.subtotalMinor, taxMinor: check.taxMinor, totalMinor: check.totalMinor, discountMinor: check.discountMinor });
  expect(check.subtotalMinor + check.taxMinor).toBe(check.totalMinor);
  expect(check.subtotalMinor).toBeGreaterThanOrEqual(0);
  const known = new Map(check.adjustments.map((each) => [each.id, each]));
  for (const line of active) {
    expect(line.discountMinor).toBe(line.discounts.reduce((total, each) => total + each.amountMinor, 0));
    expect(line.discountMinor).toBeLessThanOrEqual(line.totalMinor);
    expect(line.firedQuantity <= line.quantity && (line.firedQuantity > 0) === (line.fired !== null)).toBe(true);
    for (const each of line.discounts) expect(known.has(each.adjustmentId)).toBe(true);
  }
  for (const each of check.adjustments) {
    expect(each.amountMinor).toBe(active.flatMap((line) => line.discounts).filter((own) => own.adjustmentId === each.id).reduce((total, own) => total + own.amountMinor, 0));
    if (each.mode === 'amount') expect(each.amountMinor).toBeLessThanOrEqual(each.value);
    if (each.lineId !== null) expect(active.some((line) => line.id === each.lineId)).toBe(true);
  }
  expect(new Set(check.lines.map((line) => line.position)).size).toBe(check.lines.length);
}

interface House { checks: Check[]; origin: Map<string, string> }
const pick = <T>(many: readonly T[], nth: number): T => many[nth % many.length]!;

/** One act on the house; answers whether it was one that must not move a cent. */
function play(house: House, { what, a, b, c, value }: { what: string; a: number; b: number; c: number; value: number }, rules: PricingRules): boolean {
  const check = pick(house.checks, a);
  const lines = activeLines(check);
  const put = (...changed: Check[]): void => { house.checks = [...house.checks.filter((each) => !changed.some((one) => one.id === each.id)), ...changed]; };
  const line = lines.length === 0 ? null : pick(lines, b);
  const transfer = (to: Check, picks: { lineId: string; quantity: number }[]): void => {
    const done = transferLines(check, to, picks, nextId);
    for (const moved of done.moved) house.origin.set(moved.toLineId, house.origin.get(moved.lineId) ?? moved.lineId);
    put(done.from, done.to);
  };
  const other = house.checks.find((each) => each.id !== check.id && chargesMix(check, each));
  // A discount is an edit of what it is on, so that is not pinned any more.
  const unpinned = (lineId: string | null): CheckLine[] => check.lines.map((each) => (lineId === null || each.id === lineId ? { ...each, pinned: false } : each));
  const adjust = (adjustment: Partial<Adjustment>): void => put(priced({ ...check, adjustments: [...check.adjustments, makeAdjustment({ id: nextId(), ...adjustment })] }, unpinned(adjustment.lineId ?? null), rules));
  if (what === 'merge' && other) { transfer(other, lines.map(({ id, quantity }) => ({ lineId: id, quantity }))); return true; }
  if (line === null) return true;
  if (what === 'split') { transfer(empty(check), lines.filter((_, nth) => nth % 2 === b % 2).map(({ id, quantity }) => ({ lineId: id, quantity })).concat(lines.length === 1 ? [{ lineId: line.id, quantity: line.quantity }] : [])); return true; }
  if (what === 'part') { transfer(empty(check), [{ lineId: line.id, quantity: 1 + (c % line.quantity) }]); return true; }
  if (what === 'move' && other) { transfer(other, [{ lineId: line.id, quantity: 1 + (c % line.quantity) }]); return true; }
  if (what === 'discount') adjust({ lineId: line.id, mode: c % 2 ? 'amount' : 'percent', value: c % 2 ? 1 + (value % 2000) : value });
  else if (what === 'order-discount') adjust({ mode: c % 2 ? 'amount' : 'percent', value: c % 2 ? 1 + (value % 5000) : value });
  else if (what === 'comp') adjust({ lineId: line.id, kind: 'comp', value: 1_000_000 });
  else if (what === 'void') put(priced(check, check.lines.map((each) => (each.id === line.id ? { ...each, state: 'voided' as const, firedQuantity: 0, fired: null } : each)), rules));
  else if (what === 'take-off' && check.adjustments.length > 0) { const gone = pick(check.adjustments, b); put(priced({ ...check, adjustments: check.adjustments.filter((each) => each !== gone) }, unpinned(gone.lineId), rules)); }
  else if (what === 'add') put(priced(check, [...check.lines, lineOf({ quantity: 1 + (c % 3), price: value % 2500, rates: b % 6, fired: 0, seat: null }, Math.max(0, ...check.lines.map((each) => each.position)) + 1)], rules));
  else if (what === 'fire') put({ ...check, lines: check.lines.map((each) => (each.state === 'active' ? { ...each, firedQuantity: each.quantity, fired: { ...fired, modifiers: each.modifiers, course: each.course, seat: each.seat, note: each.note } } : each)) });
  return false;
}

const sharesFor = (check: Check, plan: SharePlan) => {
  const planned = planShares(check, plan);
  if (!planned.ok) throw new Error(planned.message);
  return planned.value;
};

test('O7 any sequence of split, part, move, merge, discount, comp, void and fire keeps the sum to the cent, and nothing fires twice or is lost', () => {
  fc.assert(fc.property(wishes, fc.array(act, { maxLength: 25 }), (given, acts) => {
    const rules = rulesOf(given);
    const house: House = { checks: [start(given)], origin: new Map() };
    for (const each of acts) {
      const before = { money: money(house.checks), dishes: dishes(house.checks) };
      const isNeutral = play(house, each, rules);
      house.checks.forEach(sound);
      if (isNeutral) expect([each.what, { money: money(house.checks), dishes: dishes(house.checks) }]).toEqual([each.what, before]);
    }
  }), runs);
});

test('O7 a check that was divided prices to what it is: pricing it anew moves no cent', () => {
  fc.assert(fc.property(wishes, fc.array(act.filter((each) => ['split', 'part', 'move', 'merge'].includes(each.what)), { minLength: 1, maxLength: 12 }), (given, acts) => {
    const rules = rulesOf(given);
    const house: House = { checks: [start(given)], origin: new Map() };
    for (const each of acts) play(house, each, rules);
    for (const check of house.checks.filter((each) => activeLines(each).length > 0)) expect(money([priced(check, check.lines, rules)])).toEqual(money([check]));
  }), runs);
});

test('O7 every part knows the line it came from, and parts add up to what it was: quantity, menu price, discount and tax', () => {
  fc.assert(fc.property(wishes, fc.array(act.filter((each) => ['part', 'move'].includes(each.what)), { minLength: 1, maxLength: 15 }), (given, acts) => {
    const first = start(given);
    const house: House = { checks: [first], origin: new Map() };
    for (const each of acts) play(house, each, rulesOf(given));
    const all = house.checks.flatMap((check) => activeLines(check));
    for (const line of first.lines) {
      const parts = all.filter((each) => (house.origin.get(each.id) ?? each.id) === line.id);
      const add = (of: (each: CheckLine) => number): number => parts.reduce((total, each) => total + of(each), 0);
      expect({ quantity: add((each) => each.quantity), fired: add((each) => each.firedQuantity), total: add((each) => each.totalMinor), tax: add((each) => each.taxes.reduce((total, tax) => total + tax.taxMinor, 0)) })
        .toEqual({ quantity: line.quantity, fired: line.firedQuantity, total: line.totalMinor, tax: line.taxes.reduce((total, tax) => total + tax.taxMinor, 0) });
    }
  }), runs);
});

test('O7 shares add up to what is due however it is divided, changed and paid, and paying one leaves the others as they were', () => {
  fc.assert(fc.property(fc.integer({ min: 50, max: 1_000_000 }), fc.integer({ min: 2, max: 50 }), fc.array(fc.nat(49), { maxLength: 49 }), fc.integer({ min: 50, max: 1_000_000 }), (total, count, payments, later) => {
    const check = makeCheck({ totalMinor: total });
    let split = { ...check, shares: sharesFor(check, { mode: 'even', count }) };
    const due = (of: Check) => sharesOf(of).filter((share) => !share.paid).reduce((sumOf, share) => sumOf + share.amountMinor, 0);
    expect(due(split)).toBe(total);
    expect(Math.max(...sharesOf(split).map((share) => share.amountMinor)) - Math.min(...sharesOf(split).map((share) => share.amountMinor))).toBeLessThanOrEqual(1);
    for (const payment of payments) {
      const open = sharesOf(split).filter((share) => !share.paid);
      if (open.length === 0) break;
      const share = open[payment % open.length]!;
      const left = open.filter((each) => each !== share);
      split = { ...split, paidMinor: split.paidMinor + share.amountMinor, shares: split.shares.map((each) => (each.number === share.number ? { ...each, paidMinor: share.amountMinor } : each)) };
      expect(due(split)).toBe(split.totalMinor - split.paidMinor);
      // Who pays the odd cents may change hands among equals; what is to be paid by how many does not.
      expect(sharesOf(split).filter((each) => !each.paid).map((each) => each.amountMinor).sort()).toEqual(left.map((each) => each.amountMinor).sort());
    }
    const changed = { ...split, totalMinor: split.paidMinor + later };
    if (sharesOf(changed).some((share) => !share.paid)) expect(due(changed)).toBe(later);
  }), runs);
});

test('O7 amounts that do not add up to what is due make no shares', () => {
  const check = makeCheck({ totalMinor: 1000, paidMinor: 100 });
  expect(planShares(check, { mode: 'amounts', amountsMinor: [500, 500] })).toMatchObject({ code: 'shares_do_not_add_up', details: { dueMinor: 900 } });
  expect(sharesFor(check, { mode: 'amounts', amountsMinor: [500, 400] }).map((share) => share.weightMinor)).toEqual([500, 400]);
  expect(sharesOf({ ...check, shares: sharesFor(check, { mode: 'amounts', amountsMinor: [1, 899] }) }).map((share) => share.amountMinor)).toEqual([1, 899]);
  expect(planShares(makeCheck({ totalMinor: 2 }), { mode: 'even', count: 3 })).toMatchObject({ code: 'shares_do_not_add_up' });
});

test('O7 a new plan numbers its shares beside those that are paid, and is refused when a check has no numbers left for them', () => {
  const paid = (...numbers: number[]) => numbers.map((number) => ({ number, weightMinor: 1, paidMinor: 1 }));
  const again = sharesFor(makeCheck({ totalMinor: 10_000, paidMinor: 1, shares: paid(50) }), { mode: 'even', count: 50 });
  expect(again.map((share) => share.number)).toEqual(Array.from({ length: 51 }, (_, nth) => nth + 1));
  expect(again.find((share) => share.number === 50)).toMatchObject({ paidMinor: 1 });
  const full = makeCheck({ totalMinor: 10_000, paidMinor: 50, shares: paid(...Array.from({ length: 50 }, (_, nth) => 2 * nth + 1)) });
  expect(sharesFor(full, { mode: 'even', count: 49 })).toHaveLength(99);
  expect(planShares(full, { mode: 'even', count: 50 })).toMatchObject({ code: 'invalid_input', details: { fields: [{ path: 'body.plan' }] } });
});

test('O7 lines are taken by name, by quantity and by seat, never more than there is and never nothing', () => {
  const check = makeCheck({ lines: [makeCheckLine({ id: 'a', quantity: 3, seat: 1 }), makeCheckLine({ id: 'b', position: 2, seat: 2 }), makeCheckLine({ id: 'c', position: 3, state: 'removed' })] });
  expect(planSplit(check, [{ lines: [{ lineId: 'a', quantity: 2 }], seats: [] }, { lines: [{ lineId: 'a' }], seats: [2] }])).toEqual({ ok: true, value: [[{ lineId: 'a', quantity: 2 }], [{ lineId: 'a', quantity: 1 }, { lineId: 'b', quantity: 1 }]] });
  for (const [wish, code] of [[{ lines: [{ lineId: 'a', quantity: 4 }], seats: [] }, 'invalid_input'], [{ lines: [{ lineId: 'c' }], seats: [] }, 'not_found'], [{ lines: [], seats: [9] }, 'invalid_input'], [{ lines: [], seats: [] }, 'invalid_input']] as const) {
    expect(planSplit(check, [wish])).toMatchObject({ ok: false, code });
  }
});
