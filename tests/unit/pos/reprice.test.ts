import fc from 'fast-check';
import { allotDiscounts } from '../../../plugins/pos/server/src/domain/allot-discounts';
import type { Adjustment, Check, CheckLine } from '../../../plugins/pos/server/src/domain/check';
import { activeLines } from '../../../plugins/pos/server/src/domain/check';
import { orderView } from '../../../plugins/pos/server/src/domain/order-view';
import { reprice, type PricingRules } from '../../../plugins/pos/server/src/domain/reprice';
import { makeAdjustment, makeCheck, makeCheckLine } from './make-check-line';

const vat = (ratePpm: number) => ({ code: `r${ratePpm}`, name: `Rate ${ratePpm}`, ratePpm });
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const taxOf = (thing: { taxes: readonly { taxMinor: number }[] }) => sum(thing.taxes.map((tax) => tax.taxMinor));
const rateSets = fc.constantFrom([], [vat(200_000)], [vat(50_000), vat(99_750)], [vat(0)]);

const lineFacts = fc.record({ unitPriceMinor: fc.integer({ min: 0, max: 50_00 }), quantity: fc.integer({ min: 1, max: 12 }), taxRates: rateSets, state: fc.constantFrom('active' as const, 'active' as const, 'active' as const, 'removed' as const, 'voided' as const) });
const lines = fc.array(lineFacts, { minLength: 1, maxLength: 12 }).map((all) => all.map((facts, index) => makeCheckLine({ id: `line${index}`, position: index + 1, ...facts })));
const reduction = fc.oneof(
  fc.record({ mode: fc.constant('percent' as const), value: fc.integer({ min: 1, max: 1_000_000 }) }),
  fc.record({ mode: fc.constant('amount' as const), value: fc.integer({ min: 1, max: 200_00 }) }),
);
const adjustments = (count: number) => fc.array(fc.record({ on: fc.option(fc.integer({ min: 0, max: count - 1 })), reduction, comp: fc.boolean() }), { maxLength: 6 }).map((all) =>
  all.map(({ on, reduction: much, comp }, index): Adjustment => (on !== null && comp
    ? makeAdjustment({ id: `adjustment${index}`, lineId: `line${on}`, kind: 'comp', mode: 'percent', value: 1_000_000 })
    : makeAdjustment({ id: `adjustment${index}`, lineId: on === null ? null : `line${on}`, ...much }))));
const rules: fc.Arbitrary<PricingRules> = fc.record({
  taxMode: fc.constantFrom('inclusive' as const, 'exclusive' as const), taxRounding: fc.constantFrom('line' as const, 'order' as const),
  serviceCharge: fc.record({ ppm: fc.constantFrom(0, 100_000, 125_000), fromCovers: fc.constantFrom(1, 6), name: fc.constant({ en: 'Service' }), taxRates: rateSets }),
});
const checks = lines.chain((each) => fc.record({ lines: fc.constant(each), adjustments: adjustments(each.length), covers: fc.integer({ min: 0, max: 8 }), exempt: fc.boolean(), orderType: fc.constantFrom('dine-in' as const, 'takeaway' as const) }));

const priced = (check: Check, each: readonly CheckLine[], rule: PricingRules): Check => {
  const outcome = reprice(check, each, rule);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};

test('O8 O9 with discounts, comps, service charge and exemption: net + tax = gross on each line and on the order, to the cent', () => {
  fc.assert(fc.property(checks, rules, ({ exempt, ...facts }, rule) => {
    const check = priced(makeCheck({ ...facts, taxExempt: exempt ? { reasonId: 'charity', note: '' } : null }), facts.lines, rule);
    expect(check.subtotalMinor + check.taxMinor).toBe(check.totalMinor);
    const active = activeLines(check);
    const charge = check.serviceCharge;
    const leftMinor = sum(active.map((line) => line.totalMinor - line.discountMinor)) + (charge?.amountMinor ?? 0);
    expect(check.taxMinor).toBe(sum(active.map(taxOf)) + (charge === null ? 0 : taxOf(charge)));
    const reliefMinor = orderView(check).taxExempt?.reliefMinor ?? 0;
    expect(check.totalMinor).toBe(leftMinor - reliefMinor + (rule.taxMode === 'exclusive' ? check.taxMinor : 0));
    if (exempt) expect(check.taxMinor).toBe(0);
    if (rule.taxMode === 'exclusive') expect(reliefMinor).toBe(0);
    for (const line of active) {
      expect(line.discountMinor).toBeGreaterThanOrEqual(0);
      expect(line.discountMinor).toBeLessThanOrEqual(line.totalMinor);
      for (const tax of line.taxes) expect(tax.netMinor + (rule.taxMode === 'inclusive' && !exempt ? taxOf(line) : 0)).toBe(exempt && rule.taxMode === 'inclusive' ? tax.netMinor : line.totalMinor - line.discountMinor);
    }
  }), { numRuns: 600 });
});

test('O8 what adjustments take is what lines give, adjustment by adjustment, and a fixed amount never takes more than itself', () => {
  fc.assert(fc.property(checks, rules, (facts, rule) => {
    const check = priced(makeCheck(facts), facts.lines, rule);
    expect(sum(check.adjustments.map((each) => each.amountMinor))).toBe(check.discountMinor);
    expect(sum(activeLines(check).map((line) => line.discountMinor))).toBe(check.discountMinor);
    for (const each of check.adjustments) {
      expect(sum(check.lines.flatMap((line) => line.discounts).filter((part) => part.adjustmentId === each.id).map((part) => part.amountMinor))).toBe(each.amountMinor);
      if (each.mode === 'amount') expect(each.amountMinor).toBeLessThanOrEqual(each.value);
      if (each.kind === 'comp') expect(check.lines.find((line) => line.id === each.lineId)?.state).toBe('active');
    }
    for (const line of activeLines(check)) if (check.adjustments.some((each) => each.kind === 'comp' && each.lineId === line.id)) expect(line.discountMinor).toBe(line.totalMinor);
  }), { numRuns: 600 });
});

test('O8 pricing twice changes nothing', () => {
  fc.assert(fc.property(checks, rules, (facts, rule) => {
    const once = priced(makeCheck(facts), facts.lines, rule);
    expect(priced(once, once.lines, rule)).toEqual(once);
  }), { numRuns: 200 });
});

test('O7 pinned lines and a pinned charge are summed as they stand, whatever the rules are now', () => {
  fc.assert(fc.property(checks, rules, rules, (facts, rule, later) => {
    const before = priced(makeCheck(facts), facts.lines, rule);
    const pinned = { ...before, lines: before.lines.map((line) => ({ ...line, pinned: true })), serviceCharge: before.serviceCharge === null ? null : { ...before.serviceCharge, pinned: true } };
    fc.pre(before.serviceCharge !== null || later.serviceCharge.ppm === 0);
    const { subtotalMinor, taxMinor, totalMinor, discountMinor } = priced(pinned, pinned.lines, later);
    expect({ subtotalMinor, taxMinor, totalMinor, discountMinor }).toEqual({ subtotalMinor: before.subtotalMinor, taxMinor: before.taxMinor, totalMinor: before.totalMinor, discountMinor: before.discountMinor });
  }), { numRuns: 300 });
});

const plain: PricingRules = { taxMode: 'inclusive', taxRounding: 'line', serviceCharge: { ppm: 0, fromCovers: 1, name: {}, taxRates: [] } };

test('O8 line discounts first, then those of the check over what is left, the odd cent on the largest remainder', () => {
  const each = [1000, 1000, 1001].map((unitPriceMinor, index) => makeCheckLine({ id: `line${index}`, position: index + 1, unitPriceMinor, totalMinor: unitPriceMinor }));
  const { lines: after, adjustments: taken } = allotDiscounts(each, [makeAdjustment({ id: 'all', mode: 'amount', value: 100 }), makeAdjustment({ id: 'half', lineId: 'line0', mode: 'percent', value: 500_000 })]);
  expect(after.map((line) => line.discounts)).toEqual([
    [{ adjustmentId: 'half', amountMinor: 500 }, { adjustmentId: 'all', amountMinor: 20 }], [{ adjustmentId: 'all', amountMinor: 40 }], [{ adjustmentId: 'all', amountMinor: 40 }],
  ]);
  expect(taken.map((one) => one.amountMinor)).toEqual([100, 500]);
});

test('O8 the service charge is of what is left, for enough covers at a table, with its own tax, and stays off when it was taken off', () => {
  const rule: PricingRules = { ...plain, taxMode: 'exclusive', serviceCharge: { ppm: 125_000, fromCovers: 6, name: { en: 'Service' }, taxRates: [vat(100_000)] } };
  const line = makeCheckLine({ id: 'line', unitPriceMinor: 10_000 });
  const half = makeAdjustment({ id: 'half', mode: 'percent', value: 500_000 });
  const six = priced(makeCheck({ covers: 6, adjustments: [half] }), [line], rule);
  expect(six.serviceCharge).toMatchObject({ amountMinor: 625, baseMinor: 5000, taxes: [{ netMinor: 625, taxMinor: 63 }] });
  expect(six.totalMinor).toBe(5000 + 625 + 63);
  expect(priced(makeCheck({ covers: 5 }), [line], rule).serviceCharge).toBeNull();
  expect(priced(makeCheck({ covers: 6, orderType: 'takeaway' }), [line], rule).serviceCharge).toBeNull();
  const off = priced({ ...six, serviceCharge: { ...six.serviceCharge!, removedReasonId: 'refused' } }, [line], rule);
  expect([off.serviceCharge?.amountMinor, off.totalMinor]).toEqual([0, 5000]);
});

test('O7 a pinned charge keeps its rate for a smaller party, and is counted anew once what it is of changes', () => {
  const rule: PricingRules = { ...plain, serviceCharge: { ppm: 100_000, fromCovers: 6, name: { en: 'Service' }, taxRates: [] } };
  const whole = priced(makeCheck({ covers: 6 }), [makeCheckLine({ id: 'line', unitPriceMinor: 1005 })], rule);
  const part = { ...whole, covers: 2, serviceCharge: { ...whole.serviceCharge!, pinned: true, amountMinor: 99 }, lines: whole.lines.map((line) => ({ ...line, pinned: true })) };
  expect(priced(part, part.lines, rule).serviceCharge?.amountMinor).toBe(99);
  expect(priced(part, [...part.lines, makeCheckLine({ id: 'more', position: 2 })], rule).serviceCharge).toMatchObject({ amountMinor: 201, baseMinor: 2005 });
});

test('O9 an exempt guest pays no tax: none is added, and the tax inside a price is not asked for', () => {
  const line = makeCheckLine({ id: 'line', unitPriceMinor: 1200, taxRates: [vat(200_000)] });
  const exempt = { taxExempt: { reasonId: 'embassy', note: 'D-17' } };
  const inside = orderView(priced(makeCheck(exempt), [line], plain));
  expect([inside.totalMinor, inside.taxMinor, inside.taxExempt?.reliefMinor, inside.taxes]).toEqual([1000, 0, 200, [{ code: 'exempt', name: 'Exempt', ratePpm: 0, netMinor: 1000, taxMinor: 0 }]]);
  const onTop = orderView(priced(makeCheck(exempt), [line], { ...plain, taxMode: 'exclusive' }));
  expect([onTop.totalMinor, onTop.taxExempt?.reliefMinor]).toEqual([1200, 0]);
});

test('O6 an adjustment of a line that is off ends with it', () => {
  const line = makeCheckLine({ id: 'line', state: 'voided' });
  expect(priced(makeCheck({ adjustments: [makeAdjustment({ id: 'a', lineId: 'line' })] }), [line], plain).adjustments).toEqual([]);
});

test('O8 a discount that would leave less than was paid is refused', () => {
  const outcome = reprice(makeCheck({ paidMinor: 600, adjustments: [makeAdjustment({ id: 'a', value: 500_000 })] }), [makeCheckLine({ id: 'line' })], plain);
  expect(outcome).toMatchObject({ ok: false, code: 'order_has_payments', details: { paidMinor: 600, totalMinor: 500 } });
});
