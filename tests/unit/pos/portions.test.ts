import { portionChange, type Limit } from '../../../plugins/pos/server/src/domain/portions';

const soup: Limit = { id: 'limit-soup', kind: 'item', subjectId: 'soup', remaining: 5 };
const egg: Limit = { id: 'limit-egg', kind: 'option', subjectId: 'egg', remaining: null };
const line = (id: string, quantity: number, more: object = {}) => ({ id, itemId: 'soup', quantity, state: 'active', modifiers: [], ...more });
const check = (...lines: ReturnType<typeof line>[]) => ({ state: 'open', lines });
const eggs = (quantity: number) => ({ modifiers: [{ optionId: 'egg', quantity }] });

test('O10 a line takes its pieces of the item, and pieces times pieces of an option', () => {
  expect(portionChange(check(), check(line('a', 3, eggs(2))), [soup, egg])).toEqual({
    taken: [{ lineId: 'a', limitId: 'limit-soup', quantity: 3 }, { lineId: 'a', limitId: 'limit-egg', quantity: 6 }], returned: [],
  });
  expect(portionChange(check(), check(line('a', 3, { itemId: 'salad' })), [soup, egg])).toEqual({ taken: [], returned: [] });
});

test('O10 only what changes is taken or given back', () => {
  const before = check(line('a', 3), line('b', 1));
  expect(portionChange(before, check(line('a', 5), line('b', 1)), [soup]).taken).toEqual([{ lineId: 'a', limitId: 'limit-soup', quantity: 2 }]);
  expect(portionChange(before, check(line('a', 1), line('b', 1)), [soup]).returned).toEqual([{ lineId: 'a', limitId: 'limit-soup', quantity: 2 }]);
  expect(portionChange(before, before, [soup])).toEqual({ taken: [], returned: [] });
});

test('O10 what is removed, voided or cancelled comes back, once', () => {
  const before = check(line('a', 3), line('b', 2, { state: 'removed' }));
  const three = [{ lineId: 'a', limitId: 'limit-soup', quantity: 3 }];
  expect(portionChange(before, check(line('a', 3, { state: 'removed' }), line('b', 2, { state: 'removed' })), [soup]).returned).toEqual(three);
  expect(portionChange(before, check(line('a', 3, { state: 'voided' })), [soup]).returned).toEqual(three);
  expect(portionChange(before, { ...before, state: 'cancelled' }, [soup]).returned).toEqual(three);
  expect(portionChange(before, { ...before, state: 'voided' }, [soup]).returned).toEqual(three);
});
