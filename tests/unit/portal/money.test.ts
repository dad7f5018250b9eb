import fc from 'fast-check';
import { formatIn } from '../../../portal/src/i18n/format';
import { listed } from '../../../portal/src/i18n/listed';
import { parseMoney, typedMoney } from '../../../portal/src/i18n/parse-money';

describe('amounts as people type them', () => {
  it.each([['12', 2, 1200], ['12.5', 2, 1250], ['1,240.50', 2, 124050], ['0.07', 2, 7], ['.5', 2, 50], ['١٢٫٥', 2, 1250], ['12', 0, 12], ['1.234', 3, 1234], ['12,50', 2, 1250], ['12,5', 2, 1250], ['1,240', 2, 124000], ['1,240,000', 0, 1240000], ['1 240.50', 2, 124050], ['١٬٢٤٠٫٥٠', 2, 124050], ['0,125', 3, 125], ['12,345.5', 3, 12345500], ['1234,5', 3, 1234500]])('reads %s with %i digits as %i', (text, digits, minor) => {
    expect(parseMoney(text, digits)).toBe(minor);
  });
  it.each([['', 2], ['.', 2], ['12.345', 2], ['1.5', 0], ['abc', 2], ['-5', 2], ['1e5', 2], ['1234567890', 2], ['1,24,000', 2], ['1.240,50', 2], ['12 50', 2], ['1,240٬000', 2], ['0,125', 2], ['12,3456', 3]])('takes no %s', (text, digits) => {
    expect(parseMoney(text, digits)).toBeNull();
  });
  it('takes nothing that may be read in two ways: a thousand or one and a bit, where a currency has three decimals', () => {
    expect([parseMoney('1,240', 3), parseMoney('١,٢٤٠', 3), parseMoney('1,240.0', 3), parseMoney('1٬240', 3)]).toEqual([null, null, 1240000, 1240000]);
  });
  it('reads back what it writes', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 3 }), (minor, digits) => parseMoney(typedMoney(minor, digits), digits) === minor));
  });
});

describe('amounts as a screen writes them', () => {
  it('takes nothing away as nothing, without a sign', () => {
    expect(formatIn('en').money(-0, 'GBP', 2)).toBe('£0.00');
    expect(formatIn('en').money(-5, 'GBP', 2)).toBe('-£0.05');
  });
  it('makes one formatter for each zone and form, however many cells are written', () => {
    const spy = jest.spyOn(Intl, 'DateTimeFormat');
    for (let row = 0; row < 50; row += 1) for (const zone of ['Europe/London', 'Asia/Amman']) expect(formatIn('en').time('2026-03-01T12:00:00Z', zone) + formatIn('en').dateTime('2026-03-01T12:00:00Z', zone)).toContain(zone === 'Asia/Amman' ? '15:00' : '12:00');
    expect(spy.mock.calls.length).toBeLessThanOrEqual(4);
    spy.mockRestore();
  });
  it('puts the comma of the language between names', () => {
    expect(listed(['Milk', 'Nuts', 'Sesame'], 'en')).toBe('Milk, Nuts, Sesame');
    expect(listed(['حليب', 'مكسرات', 'سمسم'], 'ar')).not.toContain(',');
  });
});
