import fc from 'fast-check';
import type { Adjustment, Check } from '../../../plugins/pos/server/src/domain/check';
import { discountShare, grownDiscountMinor, movedDiscountMinor } from '../../../plugins/pos/server/src/domain/discount-share';
import { reprice, type PricingRules } from '../../../plugins/pos/server/src/domain/reprice';
import { transferLines } from '../../../plugins/pos/server/src/domain/transfer-lines';
import { makeAdjustment, makeCheck, makeCheckLine } from './make-check-line';

const limitPpm = 100_000;
const rules: PricingRules = { taxMode: 'inclusive', taxRounding: 'line', serviceCharge: { ppm: 0, fromCovers: 1, name: {}, taxRates: [] } };
const priced = (check: Check, lines = check.lines): Check => {
  const outcome = reprice(check, lines, rules);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
};
const checkOf = (lines: readonly { quantity: number; price: number }[], ...adjustments: Adjustment[]): Check =>
  priced(makeCheck({ adjustments }), lines.map(({ quantity, price }, nth) => makeCheckLine({ id: `line${nth}`, position: nth + 1, quantity, unitPriceMinor: price })));
const withQuantity = (check: Check, quantity: number): Check => priced(check, check.lines.map((line, nth) => (nth === 0 ? { ...line, quantity } : line)));
const dishes = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 9 }), price: fc.integer({ min: 1, max: 3333 }) }), { minLength: 2, maxLength: 6 });

test('O6 an amount off ten dishes is asked about again when one is left, unless somebody approved it', () => {
  const given = makeAdjustment({ id: 'a', lineId: 'line0', mode: 'amount', value: 1000 });
  const ten = checkOf([{ quantity: 10, price: 1000 }], given);
  expect(grownDiscountMinor(ten, withQuantity(ten, 1), limitPpm)).toBe(1000);
  expect(grownDiscountMinor(ten, withQuantity(ten, 11), limitPpm)).toBeNull();
  const approved = checkOf([{ quantity: 10, price: 1000 }], { ...given, approverId: 'mona' });
  expect(grownDiscountMinor(approved, withQuantity(approved, 1), limitPpm)).toBeNull();
});

test('O6 small discounts of a check and of its lines are judged together when a line goes', () => {
  const check = checkOf([{ quantity: 1, price: 1000 }, { quantity: 9, price: 1000 }], makeAdjustment({ id: 'a', lineId: 'line0' }), makeAdjustment({ id: 'b', value: 90_000 }));
  const rest = priced(check, check.lines.map((line) => (line.id === 'line1' ? { ...line, state: 'removed' as const } : line)));
  expect(grownDiscountMinor(check, rest, limitPpm)).toBe(181);
});

test('O6 what a comp gives away is nothing that a discount is a share of', () => {
  const comped = checkOf([{ quantity: 9, price: 1000 }, { quantity: 1, price: 1000 }], makeAdjustment({ id: 'c', kind: 'comp', lineId: 'line0', value: 1_000_000 }), makeAdjustment({ id: 'a', mode: 'amount', value: 1000 }));
  expect(discountShare(comped, null)).toEqual({ takenMinor: 1000, ofMinor: 1000, parts: 1 });
});

test('O6 a percentage never grows by rounding, whatever is taken off', () => {
  fc.assert(fc.property(dishes, fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 9 }), fc.boolean(), (lines, value, quantity, onLine) => {
    const check = checkOf(lines, makeAdjustment({ id: 'a', value, lineId: onLine ? 'line0' : null }));
    expect(grownDiscountMinor(check, withQuantity(check, quantity), limitPpm)).toBeNull();
    const rest = priced(check, check.lines.map((line, nth) => (nth === 1 ? { ...line, state: 'removed' as const } : line)));
    expect(grownDiscountMinor(check, rest, limitPpm)).toBeNull();
  }));
});

test('O6 O7 a split of a check that is discounted evenly asks nobody', () => {
  fc.assert(fc.property(dishes, fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 9 }), fc.boolean(), (lines, value, pieces, isPercent) => {
    const check = checkOf(lines, makeAdjustment(isPercent ? { id: 'a', value: value * 100 } : { id: 'a', mode: 'amount', value }));
    let made = 0;
    const { from, to } = transferLines(check, { ...check, id: 'new', lines: [], adjustments: [] }, [{ lineId: 'line0', quantity: Math.min(pieces, lines[0]!.quantity) }], () => `new${(made += 1)}`);
    expect(movedDiscountMinor([{ from: [check], after: from }, { from: [check], after: to }], limitPpm)).toBeNull();
  }));
});
