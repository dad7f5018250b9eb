import { reprice } from '../../../plugins/pos/server/src/domain/reprice';
import { splitLine } from '../../../plugins/pos/server/src/domain/split-line';
import { portionChange } from '../../../plugins/pos/server/src/domain/portions';
import type { CheckLine } from '../../../plugins/pos/server/src/domain/check';
import { makeCheck, makeCheckLine } from './make-check-line';

const rate = (code: string, ratePpm: number) => ({ code, name: code, ratePpm });
const part = (itemId: string, worthMinor: number, taxRates: ReturnType<typeof rate>[], quantity = 1) => ({ groupId: 'g', optionId: `is-${itemId}`, quantity, name: {}, kitchenName: itemId, priceMinor: 0, part: { itemId, worthMinor, taxRates } });
const hot = [rate('VAT20', 200_000)], cold = [rate('VAT0', 0)];
const combo = (facts: Partial<CheckLine> = {}) => makeCheckLine({ id: 'set', unitPriceMinor: 2000, taxRates: hot, modifiers: [part('grill', 1600, hot), part('salad', 800, cold), part('drink', 400, hot)], ...facts });
const rules = { taxMode: 'inclusive' as const, taxRounding: 'line' as const, serviceCharge: { ppm: 0, fromCovers: 1, name: {}, taxRates: [] } };
const priced = (line: CheckLine, facts: object = {}) => {
  const outcome = reprice(makeCheck({}), [line], { ...rules, ...facts });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
};

test('O9 the price of a combo is divided over its dishes by what each costs by itself, and each bears its own tax', () => {
  const { lines: [line], ...check } = priced(combo());
  // 2000 over 1600 + 400 hot and 800 cold: 1429 hot, 571 cold.
  expect(line!.taxes).toEqual([{ code: 'VAT20', name: 'VAT20', ratePpm: 200_000, netMinor: 1191, taxMinor: 238, of: 0 }, { code: 'VAT0', name: 'VAT0', ratePpm: 0, netMinor: 571, taxMinor: 0, of: 1 }]);
  expect(check).toMatchObject({ totalMinor: 2000, taxMinor: 238, subtotalMinor: 1762 });
});

test('O9 prices without tax: each dish adds its own, and one that bears none is in the net all the same', () => {
  const untaxed = combo({ modifiers: [part('grill', 1000, hot), part('book', 1000, [])] });
  expect(priced(untaxed, { taxMode: 'exclusive' })).toMatchObject({ subtotalMinor: 2000, taxMinor: 200, totalMinor: 2200 });
});

test('O9 a combo whose dishes are all taxed alike is taxed like one dish; one whose dishes cost nothing by themselves, as the menu says of the combo', () => {
  expect(priced(combo({ modifiers: [part('grill', 1600, hot), part('drink', 400, hot)] })).lines[0]!.taxes).toEqual([{ code: 'VAT20', name: 'VAT20', ratePpm: 200_000, netMinor: 1667, taxMinor: 333 }]);
  expect(priced(combo({ modifiers: [part('water', 0, cold)] })).taxMinor).toBe(333);
});

test('O7 a combo that is divided keeps the net and the tax of each of its dishes', () => {
  const line = priced(combo({ quantity: 3 })).lines[0]!;
  const { part: one, rest } = splitLine(line, 1, 'new');
  for (const [nth, whole] of line.taxes.entries()) {
    expect([one.taxes[nth]!.netMinor + rest.taxes[nth]!.netMinor, one.taxes[nth]!.taxMinor + rest.taxes[nth]!.taxMinor]).toEqual([whole.netMinor, whole.taxMinor]);
  }
  const worth = (of: CheckLine) => of.taxes.reduce((sum, tax) => sum + tax.netMinor + tax.taxMinor, 0);
  expect([worth(one), worth(rest)]).toEqual([2000, 4000]);
});

test('O10 a combo takes portions of the dishes that it is made of', () => {
  const limit = { id: 'l', kind: 'item' as const, subjectId: 'salad', remaining: 5 };
  const none = { state: 'open', lines: [] };
  expect(portionChange(none, { state: 'open', lines: [combo({ quantity: 2 })] }, [limit])).toEqual({ taken: [{ lineId: 'set', limitId: 'l', quantity: 2 }], returned: [] });
});
