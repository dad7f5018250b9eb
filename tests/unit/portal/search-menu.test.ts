import { searchMenu } from '../../../portal/src/features/order/search-menu';

const item = (name: string, sort: number, description = '') => ({ id: name, name, description, kitchenName: name.toUpperCase(), sort }) as never;
const menu = [item('Grilled halloumi', 1), item('Hummus', 2, 'with warm pita'), item('Crème brûlée', 3), item('حُمُّص', 4), item('سلطة', 5)];
const names = (typed: string): string[] => searchMenu(menu, typed).map((found) => found.name);

describe('searching the menu', () => {
  it('finds by the beginnings of words, the name first', () => {
    expect(names('h')).toEqual(['Hummus', 'Grilled halloumi']);
    expect(names('pita hum')).toEqual(['Hummus']);
  });
  it('minds neither accents nor Arabic vowel marks nor letter forms', () => {
    expect(names('creme bru')).toEqual(['Crème brûlée']);
    expect(names('حمص')).toEqual(['حُمُّص']);
    expect(names('سلطه')).toEqual(['سلطة']);
  });
  it('finds nothing for nothing', () => {
    expect(names('  ')).toEqual([]);
  });
});
