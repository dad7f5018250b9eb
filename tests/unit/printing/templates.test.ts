import { renderDocument } from '../../../plugins/printing/server/src/pictures/render-document';
import { paperText } from '../../../printer-agent/src/virtual-printer/paper/paper-text';
import type { Paper } from '../../../printer-agent/src/virtual-printer/paper/paper';
import { printDocument, type PrintDocument } from '../../../plugins/printing/contracts/documents';
import { decode } from './decode';
import { dayReport, exclusiveReceipt, papers, receipt, ticket, xReport, zReport } from './sample-papers';

const context = { columns: 48, locale: 'en', defaultLocale: 'en', mark: 'none' as const };
const print = async (document: PrintDocument, over: Partial<Parameters<typeof renderDocument>[1]> = {}, scripts: readonly string[] = ['latin']): Promise<Paper> => {
  const used = { ...context, ...over };
  const made = decode(await renderDocument(document, used, scripts), used.columns);
  expect(made).toHaveLength(1);
  return made[0]!;
};
const text = async (...args: Parameters<typeof print>): Promise<string> => paperText(await print(...args));
const rightEdge = (paper: Paper): number => Math.max(...paper.items.map((item) => item.x + (item.kind === 'image' ? item.width : [...item.text].length * item.wide * 12)));

describe('papers', () => {
  test.each(Object.entries(papers))('the sample of %s is a valid document', (_, document) => {
    expect(printDocument.safeParse(document).success).toBe(true);
  });

  const everyCase = Object.keys(papers).flatMap((name) => [32, 42, 48].flatMap((columns) => ['en', 'ar', 'fr'].map((locale) => [name, columns, locale] as const)));
  test.each(everyCase)('%s on %d columns in %s stays on its paper', async (name, columns, locale) => {
    const paper = await print(papers[name]!, { columns, locale, mark: 'possible-duplicate' });
    expect(rightEdge(paper)).toBeLessThanOrEqual(columns * 12);
  });

  test('a language without a catalogue has English words and its own names', async () => {
    const french = { ...receipt, data: { ...receipt.data, lines: [{ ...receipt.data.lines[0]!, name: { en: 'Soup', fr: 'Soupe' } }] } };
    const paper = await text(french, { locale: 'fr' });
    expect(paper).toContain('Soupe');
    expect(paper).toContain('TOTAL');
  });

  test('what people typed is printed as they typed it, and never read as markup', async () => {
    const nasty = 'a|b {code:123} ~c~ ^^^x _y_ "z" `q` \\n \\x41 -- == $&';
    const line = { ...ticket.data.lines[0]!, change: 'new' as const, note: nasty };
    const paper = await text({ ...ticket, data: { ...ticket.data, lines: [line] } });
    expect(paper.replace(/\s+/g, ' ')).toContain(`NOTE: ${nasty}`);
  });

  test('line breaks, control characters and odd spaces cannot break a paper', async () => {
    const line = { ...ticket.data.lines[0]!, change: 'new' as const, note: 'one\ntwo\r\nthree\u0007\u001b@\u00a0four' };
    const paper = await text({ ...ticket, data: { ...ticket.data, lines: [line] } });
    expect(paper).toMatch(/NOTE: one\n\s+two\n\s+three@ four/);
  });
});

describe('kitchen ticket', () => {
  test('O4 quantity comes first, changes are named, courses are apart', async () => {
    const paper = await text(ticket);
    expect(paper).toMatch(/^2\s+HUMMUS$/m);
    expect(paper).toMatch(/CHANGED\n3\s+LAMB KOFTA/);
    expect(paper).toMatch(/CANCELLED\n1\s+FRIES/);
    expect(paper.indexOf('Course 1')).toBeLessThan(paper.indexOf('HUMMUS'));
    expect(paper.indexOf('HUMMUS')).toBeLessThan(paper.indexOf('Course 2'));
  });

  test('O11 allergens stand in white on black', async () => {
    const paper = await print(ticket);
    const bar = paper.items.find((item) => item.kind === 'text' && item.text.includes('ALLERGENS: Sesame, Nuts'));
    expect(bar).toMatchObject({ inverse: true, bold: true });
  });

  test('time is the location\'s', async () => {
    expect(await text(ticket)).toContain('19:42');
  });

  test('the kitchen\'s short name is for the location\'s language; another gets the dish\'s own name', async () => {
    expect(await text(ticket, { locale: 'en' })).toContain('HUMMUS');
    expect(await text(ticket, { locale: 'fr', defaultLocale: 'en' })).toContain('HUMMUS');
    const named = { ...ticket, data: { ...ticket.data, lines: [{ ...ticket.data.lines[0]!, name: { en: 'Hummus', fr: 'Houmous' } }] } };
    expect(await text(named, { locale: 'fr', defaultLocale: 'en' })).toContain('Houmous');
  });

  test('an Arabic note on an English ticket is a picture, all else stays letters', async () => {
    const paper = await print(ticket);
    expect(paper.items.filter((item) => item.kind === 'image')).toHaveLength(1);
  });

  test('a printer that has no Latin letters gets pictures for all but ASCII', async () => {
    const paper = await print({ ...receipt, data: { ...receipt.data, lines: receipt.data.lines.slice(2) } }, {}, []);
    expect(paper.items.filter((item) => item.kind === 'image').length).toBeGreaterThan(0);
    expect((await print({ ...receipt, data: { ...receipt.data, lines: receipt.data.lines.slice(2) } })).items.filter((item) => item.kind === 'image')).toHaveLength(0);
  });
});

describe('marks (S11, F13)', () => {
  const cases = [['possible-duplicate', 'POSSIBLE DUPLICATE'], ['duplicate', 'DUPLICATE']] as const;
  test.each(cases)('%s stands at the very top, white on black', async (mark, word) => {
    for (const document of Object.values(papers)) {
      const paper = await print(document, { mark });
      const top = paper.items[0];
      expect(top).toMatchObject({ kind: 'text', inverse: true });
      expect(top?.kind === 'text' && top.text.trim()).toBe(word);
    }
  });

  test('an original says nothing of duplicates', async () => {
    for (const [name, document] of Object.entries(papers)) if (name !== 'exclusiveReceipt') expect(await text(document)).not.toMatch(/DUPLICATE/);
  });

  test('S11 a reprinted receipt says DUPLICATE and which copy, whatever the caller forgot', async () => {
    const paper = await text(exclusiveReceipt);
    expect(paper.trimStart().startsWith('DUPLICATE')).toBe(true);
    expect(paper).toMatch(/Copy\s+1/);
  });

  test('a marked Arabic paper differs from an unmarked one', async () => {
    const marked = await print(receipt, { locale: 'ar', mark: 'possible-duplicate' });
    const plain = await print(receipt, { locale: 'ar' });
    expect(marked.heightDots).toBeGreaterThan(plain.heightDots);
  });
});

describe('receipt', () => {
  const amounts = (paper: string, label: RegExp): string | undefined => label.exec(paper)?.[1];

  test('O9 prices that include tax: total, and net and tax for each rate', async () => {
    const paper = await text(receipt);
    expect(amounts(paper, /TOTAL\s+AED ([\d.,]+)/)).toBe('256.00');
    expect(paper).toContain('Prices include tax');
    expect(paper).toMatch(/VAT 5%\s+243\.81\s+12\.19/);
    expect(paper).not.toMatch(/Discounts and charges|Subtotal/);
  });

  test('a rate that its editor named with the rate in it is not said twice', async () => {
    const taxes = receipt.data.taxes.map((tax) => ({ ...tax, name: 'VAT 5%' }));
    expect(await text({ ...receipt, data: { ...receipt.data, taxes } })).toMatch(/VAT 5%\s+243\.81\s+12\.19/);
  });

  test('O9 tax on top: each rate is a line, and the column adds up', async () => {
    const paper = await text(exclusiveReceipt);
    const column = [/Subtotal\s+([\d.-]+)/, /Discounts and charges\s+([\d.-]+)/, /GST 5%\s+([\d.-]+)/, /PST 9\.975%\s+([\d.-]+)/].map((label) => Math.round(Number(amounts(paper, label)) * 100));
    expect(column.reduce((sum, value) => sum + value, 0)).toBe(26187);
    expect(amounts(paper, /TOTAL\s+AED ([\d.,]+)/)).toBe('261.87');
  });

  test('lines of the paper add up to its total where prices include tax', async () => {
    const paper = await text(receipt);
    const lines = [...paper.matchAll(/^\d+ +\S.*?([\d.]+)$/gm)].map((match) => Math.round(Number(match[1]) * 100));
    expect(lines.reduce((sum, value) => sum + value, 0)).toBe(receipt.data.totalMinor);
  });

  test('legal data, number, journal hash, change', async () => {
    const paper = await text(receipt);
    for (const part of ['Nova Restaurants LLC', '100123456700003', 'MAIN-R1-000123', '9f86d081884c7d65']) expect(paper).toContain(part);
    expect(paper).toMatch(/Change\s+AED 44\.00/);
  });

  test('currencies with no or three digits keep their own', async () => {
    const yen = { ...receipt, data: { ...receipt.data, money: { currency: 'JPY', currencyDigits: 0 } } };
    expect(await text(yen)).toMatch(/TOTAL\s+¥25,600/);
    const dinar = { ...receipt, data: { ...receipt.data, money: { currency: 'KWD', currencyDigits: 3 } } };
    expect(await text(dinar)).toMatch(/TOTAL\s+KWD 25\.600/);
  });
});

describe('X and Z (S2, S3, S4)', () => {
  test('a Z has its number, its grand total and the journal head', async () => {
    const paper = await text(zReport);
    expect(paper).toContain('Z REPORT 41');
    expect(paper).toMatch(/Grand total since start\s+AED 984,123\.00/);
    expect(paper.replace(/\s/g, '')).toContain(zReport.data.headHash);
    expect(paper).toMatch(/Difference\s+-AED 5\.00/);
  });

  test('the drawer adds up on paper', async () => {
    const paper = await text(zReport);
    const parts = ['Opening float', 'Cash sales', 'Cash tips', 'Cash in', 'Cash out', 'Safe drops'].map((label) => Math.round(Number(new RegExp(`${label}\\s+(-?[\\d,.]+)`).exec(paper)![1]!.replace(/,/g, '')) * 100));
    expect(parts.reduce((sum, value) => sum + value, 0)).toBe(zReport.data.drawer.expectedMinor);
  });

  test('S4 an X shows no count', async () => {
    const paper = await text(xReport);
    expect(paper).toContain('X REPORT');
    expect(paper).not.toMatch(/Counted|Difference/);
  });
});

describe('the day (S9, S11)', () => {
  const amountOf = (paper: string, label: string): number => Math.round(Number(new RegExp(`^${label}\\s+(?:AED )?(-?[\\d,.]+)$`, 'm').exec(paper)![1]!.replace(/,/g, '')) * 100);

  test('its Zs add up to its gross on paper, and so do its payments; what went back is there', async () => {
    const paper = await text(dayReport);
    expect(paper).toContain('DAY REPORT 12');
    expect(amountOf(paper, 'Front till Z 41') + amountOf(paper, 'Bar Z 17')).toBe(dayReport.data.grossMinor);
    expect(amountOf(paper, 'Gross')).toBe(amountOf(paper, 'Net') + amountOf(paper, 'Tax amount'));
    expect(amountOf(paper, 'Cash \\(40\\)') + amountOf(paper, 'Card \\(81\\)')).toBe(dayReport.data.grossMinor);
    expect(amountOf(paper, 'Card \\(1\\)')).toBe(-5_500);
    expect(amountOf(paper, 'Into the safe')).toBe(450_000);
    expect(paper).toMatch(/Difference \(DISPUTED\)\s+-5\.00/);
    expect(paper).not.toContain('DUPLICATE');
  });

  test('S11 a copy says DUPLICATE and which one it is', async () => {
    const paper = await text({ ...dayReport, data: { ...dayReport.data, copy: 2 } });
    expect(paper).toContain('DUPLICATE');
    expect(paper).toContain('Copy 2');
  });
});
