import fc from 'fast-check';
import { PNG } from 'pngjs';
import { rasterPng } from '../../../printer-agent/src/virtual-printer/paper/picture';
import { paperText } from '../../../printer-agent/src/virtual-printer/paper/paper-text';
import { CommandReader } from '../../../printer-agent/src/virtual-printer/escpos/command-reader';
import { PaperPrinter } from '../../../printer-agent/src/virtual-printer/escpos/paper-printer';
import { renderDocument } from '../../../plugins/printing/server/src/pictures/render-document';
import { decode } from './decode';
import { papers } from './sample-papers';

describe('ESC/POS decoder', () => {
  test('letters of every code page come back', () => {
    const letters = 'Ää Öö Üü ßé ñ Łódź Žluťoučký Привет €£¥ ½';
    expect(paperText(decode(`{border:none}\n${letters.replaceAll(' ', '~')}`, 48)[0]!).trim()).toBe(letters);
  });

  test('styles, sizes and places come back', () => {
    const [paper] = decode('{border:none}\n{width:24 24}\n|^^^"big"^^^ | _under_|\n|`black` |~|', 48);
    const found = (text: string) => paper!.items.find((item) => item.kind === 'text' && item.text === text);
    expect(found('big')).toMatchObject({ x: 0, wide: 2, high: 2, bold: true, inverse: false });
    expect(found('under')).toMatchObject({ x: (48 - 5) * 12, underlined: true });
    expect(found('black')).toMatchObject({ inverse: true });
  });

  test('a picture comes back dot for dot', () => {
    const png = new PNG({ width: 40, height: 30 });
    for (let i = 0; i < 40 * 30; i += 1) png.data.writeUInt32BE((i * 7) % 3 === 0 ? 0x000000ff : 0xffffffff, i * 4);
    const [paper] = decode(`{image:${PNG.sync.write(png).toString('base64')}}`, 48);
    const image = paper!.items.find((item) => item.kind === 'image');
    const back = PNG.sync.read(Buffer.from(image?.kind === 'image' ? rasterPng(image.bits, image.width, image.height) : '', 'base64'));
    expect([back.width, back.height]).toEqual([40, 30]);
    expect(Array.from({ length: 40 * 30 }, (_, i) => back.data[i * 4 + 3] === 255)).toEqual(Array.from({ length: 40 * 30 }, (_, i) => (i * 7) % 3 === 0));
  });

  test('GS v 0 and ESC * pictures come back', () => {
    const printer = new PaperPrinter(576);
    const reader = new CommandReader();
    const bytes = Buffer.concat([Buffer.from([0x1d, 0x76, 0x30, 0, 1, 0, 2, 0, 0xff, 0x81]), Buffer.from([0x1b, 0x2a, 33, 2, 0, 0x80, 0, 0, 0, 0, 1]), Buffer.from('\x1dVB\0', 'latin1')]);
    for (const command of reader.read(bytes)) printer.print(command, Buffer.alloc(0));
    expect(printer.papers[0]!.items.map((item) => item.kind === 'image' && [item.width, item.height])).toEqual([[8, 2], [2, 24]]);
  });

  test('the pieces in which bytes arrive make no difference', async () => {
    const document = await renderDocument(papers.ticket!, { columns: 48, locale: 'ar', defaultLocale: 'en', mark: 'none' }, ['latin']);
    const whole = decode(document, 48);
    fc.assert(fc.property(fc.integer({ min: 1, max: 997 }), (piece) => {
      expect(decode(document, 48, piece).map((paper) => ({ ...paper, id: '', startedAt: '', cutAt: '' , bytes: [] }))).toEqual(whole.map((paper) => ({ ...paper, id: '', startedAt: '', cutAt: '', bytes: [] })));
    }), { numRuns: 15 });
  });

  test('garbage never throws and never hangs', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      const printer = new PaperPrinter(576);
      for (const command of new CommandReader().read(Buffer.from(bytes))) printer.print(command, Buffer.alloc(0));
    }), { numRuns: 200 });
  });
});
