import dark from '../../../portal/tokens/dark.json';
import light from '../../../portal/tokens/light.json';

const channel = (value: number): number => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

describe.each([['light', light.color], ['dark', dark.color]])('colours of the %s theme', (_, colour) => {
  const at = (value: { $value: string }): string => value.$value;
  it('read at AA on every ground', () => {
    for (const ground of [colour.ground, colour.surface, colour.sunken, colour.raised]) {
      for (const ink of [colour.text, colour['text-soft'], colour.brand.text]) expect(contrast(at(ink), at(ground))).toBeGreaterThanOrEqual(4.5);
    }
  });
  it('read at AA inside every state', () => {
    for (const tone of [colour.ok, colour.info, colour.warn, colour.bad, colour.mute]) {
      expect(contrast(at(tone.text), at(tone.soft))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(at(colour.text), at(tone.soft))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(at(colour['text-on-strong']), at(tone.fill))).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(at(colour['text-on-strong']), at(colour.brand.fill))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(at(colour.brand.text), at(colour.brand.soft))).toBeGreaterThanOrEqual(4.5);
  });
  it('show fields and focus at 3 to 1', () => {
    for (const ground of [colour.ground, colour.surface]) for (const edge of [colour['line-strong'], colour.focus]) expect(contrast(at(edge), at(ground))).toBeGreaterThanOrEqual(3);
  });
});
