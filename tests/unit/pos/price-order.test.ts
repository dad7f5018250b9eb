import fc from 'fast-check';
import { mulDivRound } from '@nova/platform/pure';
import { lineTotalMinor, priceOrder, sumTaxes } from '../../../plugins/pos/server/src/domain/price-order';

const vat = (ratePpm: number) => ({ code: `r${ratePpm}`, name: `Rate ${ratePpm}`, ratePpm });
const rates = fc.uniqueArray(fc.integer({ min: 0, max: 400_000 }), { maxLength: 3 }).map((each) => each.map(vat));
const rateSets = fc.array(rates, { minLength: 1, maxLength: 4 });
const lines = rateSets.chain((sets) => fc.array(fc.record({ totalMinor: fc.integer({ min: 0, max: 5_000_00 }), taxRates: fc.constantFrom(...sets) }), { maxLength: 40 }));
const rules = fc.record({ taxMode: fc.constantFrom('inclusive' as const, 'exclusive' as const), taxRounding: fc.constantFrom('line' as const, 'order' as const) });
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

test('O9 net + tax = gross on every line and on the order, and the lines add up to the order', () => {
  fc.assert(fc.property(lines, rules, (each, rule) => {
    const price = priceOrder(each, rule);
    expect(price.subtotalMinor + price.taxMinor).toBe(price.totalMinor);
    expect(sum(price.lineTaxes.flat().map((tax) => tax.taxMinor))).toBe(price.taxMinor);
    expect(sum(price.taxes.map((tax) => tax.taxMinor))).toBe(price.taxMinor);
    each.forEach((line, index) => {
      const taxes = price.lineTaxes[index]!;
      const tax = sum(taxes.map((one) => one.taxMinor));
      for (const one of taxes) expect(one.netMinor).toBe(rule.taxMode === 'inclusive' ? line.totalMinor - tax : line.totalMinor);
      expect(tax).toBeGreaterThanOrEqual(0);
    });
    const menu = sum(each.map((line) => line.totalMinor));
    expect(rule.taxMode === 'inclusive' ? price.totalMinor : price.subtotalMinor).toBe(menu);
  }), { numRuns: 500 });
});

test('O9 rounding per line rounds each line by itself; per order rounds once for lines with the same rates', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 300_000 }), (totals, ratePpm) => {
    const each = totals.map((totalMinor) => ({ totalMinor, taxRates: [vat(ratePpm)] }));
    const byLine = priceOrder(each, { taxMode: 'exclusive', taxRounding: 'line' });
    const byOrder = priceOrder(each, { taxMode: 'exclusive', taxRounding: 'order' });
    expect(byLine.taxMinor).toBe(sum(totals.map((total) => mulDivRound(total, ratePpm, 1_000_000))));
    expect(byOrder.taxMinor).toBe(mulDivRound(sum(totals), ratePpm, 1_000_000));
  }));
});

test('O9 three lines of 0.99 at 20 % inclusive: 0.51 by line, 0.50 by order, the odd cent on one line', () => {
  const three = [99, 99, 99].map((totalMinor) => ({ totalMinor, taxRates: [vat(200_000)] }));
  expect(priceOrder(three, { taxMode: 'inclusive', taxRounding: 'line' }).taxMinor).toBe(51);
  const byOrder = priceOrder(three, { taxMode: 'inclusive', taxRounding: 'order' });
  expect(byOrder.taxMinor).toBe(50);
  expect(byOrder.lineTaxes.map((taxes) => taxes[0]!.taxMinor)).toEqual([17, 17, 16]);
});

test('O9 two rates on one line are both charged, on the same net', () => {
  const price = priceOrder([{ totalMinor: 1000, taxRates: [vat(50_000), vat(99_750)] }], { taxMode: 'exclusive', taxRounding: 'line' });
  expect(price.taxes).toEqual([{ ...vat(99_750), netMinor: 1000, taxMinor: 100 }, { ...vat(50_000), netMinor: 1000, taxMinor: 50 }]);
  const inclusive = priceOrder([{ totalMinor: 1150, taxRates: [vat(50_000), vat(100_000)] }], { taxMode: 'inclusive', taxRounding: 'line' });
  expect([inclusive.subtotalMinor, inclusive.taxMinor]).toEqual([1000, 150]);
});

test('O8 a line costs quantity times (price plus its options), options by their pieces', () => {
  expect(lineTotalMinor({ quantity: 3, unitPriceMinor: 1250, modifiers: [{ quantity: 2, priceMinor: 100 }, { quantity: 1, priceMinor: 50 }] })).toBe(3 * (1250 + 200 + 50));
});

test('O9 amounts of the same code at another rate stay apart', () => {
  expect(sumTaxes([{ code: 'v', name: 'V', ratePpm: 1, netMinor: 10, taxMinor: 1 }, { code: 'v', name: 'V', ratePpm: 2, netMinor: 10, taxMinor: 2 }, { code: 'v', name: 'V', ratePpm: 1, netMinor: 5, taxMinor: 1 }]))
    .toEqual([{ code: 'v', name: 'V', ratePpm: 2, netMinor: 10, taxMinor: 2 }, { code: 'v', name: 'V', ratePpm: 1, netMinor: 15, taxMinor: 2 }]);
});
