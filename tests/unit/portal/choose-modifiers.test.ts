import { addOption, chosenModifiers, openGroups, takeOption, unmet } from '../../../portal/src/features/order/choose-modifiers';

const option = (id: string, groupIds: string[] = []) => ({ id, name: id, kitchenName: id, pricesMinor: { 'dine-in': 0, takeaway: 0, delivery: 0 }, allergens: [], groupIds });
const side = { id: 'side', name: 'Side', min: 1, max: 2, options: [option('fries'), option('salad', ['dressing'])] };
const dressing = { id: 'dressing', name: 'Dressing', min: 1, max: 1, options: [option('lemon'), option('tahini')] };
const groups = [side, dressing];
const open = (choice: Record<string, number>) => openGroups(['side'], groups, choice);

describe('choosing modifiers', () => {
  it('opens a nested group with its option, and drops what was chosen there with it', () => {
    expect(open({}).map((group) => group.id)).toEqual(['side']);
    const salad = addOption({}, side, 'salad');
    expect(open(salad).map((group) => group.id)).toEqual(['side', 'dressing']);
    const dressed = addOption(salad, dressing, 'tahini');
    expect(chosenModifiers(open(dressed), dressed)).toHaveLength(2);
    const without = takeOption(dressed, side, 'salad');
    expect(chosenModifiers(open(without), without)).toEqual([]);
  });
  it('holds the minimum and the maximum of a group', () => {
    expect(unmet(open({}), {}).map((group) => group.id)).toEqual(['side']);
    const two = addOption(addOption({}, side, 'fries'), side, 'fries');
    expect(addOption(two, side, 'salad')).toBe(two);
    expect(unmet(open(two), two)).toEqual([]);
  });
  it('replaces the choice in a group of one', () => {
    const lemon = addOption({}, dressing, 'lemon');
    expect(addOption(lemon, dressing, 'tahini')).toEqual({ 'dressing tahini': 1 });
    expect(addOption(lemon, dressing, 'lemon')).toEqual(lemon);
  });
});
