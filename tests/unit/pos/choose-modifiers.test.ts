import fc from 'fast-check';
import { chooseModifiers } from '../../../plugins/pos/server/src/domain/choose-modifiers';
import { makeLine } from '../../../plugins/pos/server/src/domain/make-line';
import { priceChanges } from '../../../plugins/pos/server/src/domain/price-changes';
import { burger, catalogue } from './make-catalogue';

const pick = (groupId: string, optionId: string, quantity = 1) => ({ groupId, optionId, quantity });
const problems = (chosen: ReturnType<typeof pick>[]) => {
  const outcome = chooseModifiers(catalogue, burger, 'dine-in', chosen);
  return outcome.ok ? [] : (outcome.details?.['problems'] as { groupId: string; problem: string }[]).map(({ groupId, problem }) => `${groupId} ${problem}`);
};

test('required, maximum, unknown and doubled options are each named', () => {
  expect(problems([])).toEqual(['cooking too-few']);
  expect(problems([pick('cooking', 'rare'), pick('cooking', 'done')])).toEqual(['cooking too-many']);
  expect(problems([pick('cooking', 'rare'), pick('extras', 'cheese', 3)])).toEqual(['extras too-many']);
  expect(problems([pick('cooking', 'rare'), pick('extras', 'nothing')])).toEqual(['extras unknown-option']);
  expect(problems([pick('cooking', 'rare'), pick('drinks', 'cola')])).toEqual(['drinks unknown-group']);
  expect(problems([pick('cooking', 'rare'), pick('extras', 'cheese'), pick('extras', 'cheese')])).toEqual(['extras chosen-twice']);
});

test('a nested group counts only when its option is chosen', () => {
  expect(problems([pick('cooking', 'rare'), pick('sauces', 'mayo')])).toEqual(['sauces unknown-group']);
  expect(problems([pick('cooking', 'rare'), pick('extras', 'fries')])).toEqual(['sauces too-few']);
  expect(problems([pick('cooking', 'rare'), pick('extras', 'fries'), pick('sauces', 'mayo')])).toEqual([]);
});

test('O8 O11 names, prices of the order type and allergens are the catalogue\'s', () => {
  const outcome = chooseModifiers(catalogue, burger, 'takeaway', [pick('cooking', 'rare'), pick('extras', 'cheese', 2)]);
  expect(outcome).toMatchObject({ ok: true, value: { allergens: ['gluten', 'milk'], modifiers: [{ optionId: 'rare', priceMinor: -50 }, { optionId: 'cheese', quantity: 2, priceMinor: 50, name: { en: 'cheese', ar: 'cheese ع' } }] } });
});

test('whatever is sent, the answer is a choice within every limit or a refusal that names a problem', () => {
  const chosen = fc.array(fc.record({ groupId: fc.constantFrom('cooking', 'extras', 'sauces', 'x'), optionId: fc.constantFrom('rare', 'done', 'cheese', 'fries', 'mayo', 'none', 'x'), quantity: fc.integer({ min: 1, max: 3 }) }), { maxLength: 8 });
  fc.assert(fc.property(chosen, (each) => {
    const outcome = chooseModifiers(catalogue, burger, 'dine-in', each);
    if (!outcome.ok) return expect((outcome.details?.['problems'] as unknown[]).length).toBeGreaterThan(0);
    expect(outcome.value.modifiers.length).toBe(each.length);
    const pieces = (groupId: string) => each.filter((one) => one.groupId === groupId).reduce((sum, one) => sum + one.quantity, 0);
    expect(pieces('cooking')).toBe(1);
    expect(pieces('extras')).toBeLessThanOrEqual(2);
    expect(pieces('sauces')).toBe(each.some((one) => one.optionId === 'fries') ? 1 : 0);
  }), { numRuns: 500 });
});

test('O8 a line keeps names in all languages, tax rates of its order type, station and course', () => {
  const line = makeLine(catalogue, burger, 'dine-in', { lineId: 'l', itemId: 'burger', quantity: 2, modifiers: [pick('cooking', 'done'), pick('extras', 'cheese')], seat: 3, note: 'hot' }, 7);
  expect(line).toMatchObject({ ok: true, value: { name: { en: 'Burger', ar: 'Burger ع' }, totalMinor: 2 * 1350, taxRates: [{ ratePpm: 200_000 }], stationId: 'kitchen', course: 2, position: 7, catalogueHash: catalogue.hash } });
  const takeaway = makeLine(catalogue, burger, 'takeaway', { lineId: 'l', itemId: 'burger', quantity: 1, modifiers: [pick('cooking', 'done')], seat: null, note: '' }, 1);
  expect(takeaway).toMatchObject({ ok: true, value: { taxRates: [], unitPriceMinor: 1200 } });
});

test('price changes are told with old and new; without the old menu there is nothing to compare', () => {
  const wanted = { lineId: 'l', itemId: 'burger', quantity: 1, modifiers: [pick('cooking', 'rare')], seat: null, note: '' };
  const made = makeLine(catalogue, burger, 'dine-in', wanted, 1);
  if (!made.ok) throw new Error(made.code);
  const cheaper = { ...catalogue, items: [{ ...burger, pricesMinor: { ...burger.pricesMinor, 'dine-in': 1000 } }] };
  expect(priceChanges(cheaper, [wanted], [made.value], 'dine-in')).toEqual([{ lineId: 'l', itemId: 'burger', oldMinor: 1000, newMinor: 1250 }]);
  expect(priceChanges({ ...catalogue, items: [] }, [wanted], [made.value], 'dine-in')).toEqual([{ lineId: 'l', itemId: 'burger', oldMinor: null, newMinor: 1250 }]);
  expect(priceChanges(catalogue, [wanted], [made.value], 'dine-in')).toEqual([]);
  expect(priceChanges(null, [wanted], [made.value], 'dine-in')).toEqual([]);
});
