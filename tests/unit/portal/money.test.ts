import fc from 'fast-check';
import { parseMoney, typedMoney } from '../../../portal/src/i18n/parse-money';

describe('amounts as people type them', () => {
  it.each([['12', 2, 1200], ['12.5', 2, 1250], ['1,240.50', 2, 124050], ['0.07', 2, 7], ['.5', 2, 50], ['١٢٫٥', 2, 1250], ['12', 0, 12], ['1.234', 3, 1234]])('reads %s with %i digits as %i', (text, digits, minor) => {
    expect(parseMoney(text, digits)).toBe(minor);
  });
  it.each([['', 2], ['.', 2], ['12.345', 2], ['1.5', 0], ['abc', 2], ['-5', 2], ['1e5', 2], ['1234567890', 2]])('takes no %s', (text, digits) => {
    expect(parseMoney(text, digits)).toBeNull();
  });
  it('reads back what it writes', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 3 }), (minor, digits) => parseMoney(typedMoney(minor, digits), digits) === minor));
  });
});
