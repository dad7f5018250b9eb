import type { Align, Cell, PaperLine, Row } from './paper';

type Style = Partial<Pick<Row, 'size' | 'bold' | 'inverse' | 'indent'>>;

const styled = (cells: readonly Cell[], style: Style): Row => ({ kind: 'row', cells, size: 'normal', bold: false, inverse: false, indent: 0, ...style });

/** Line breaks that people typed become rows of their own; a printer would not break there. */
const paragraphs = (text: string): string[] => text.split(/\r\n|[\n\r\u2028\u2029]/).map((part) => part.trim()).filter((part) => part !== '');

/** Text over the whole width; none when it is empty. */
export const line = (text: string, align: Align = 'start', style: Style = {}): Row[] =>
  paragraphs(text).map((part) => styled([{ text: part, width: 'fill', align }], style));

/** A label where reading starts and a value at the other edge, which keeps its whole width. */
export const pair = (label: string, value: string, style: Style = {}): Row => {
  const scale = style.size === 'big' ? 2 : style.size === 'huge' ? 3 : 1;
  return styled([{ text: label, width: 'fill', align: 'start' }, { text: value, width: ([...value].length + 1) * scale, align: 'end' }], style);
};

/** A pair in big letters where both fit side by side, else in high ones: an amount must never break. */
export const bigPair = (columns: number, label: string, value: string): Row =>
  pair(label, value, { bold: true, size: ([...label].length + [...value].length + 2) * 2 <= columns ? 'big' : 'tall' });

/** Cells as they are given. */
export const row = (cells: readonly Cell[], style: Style = {}): Row => styled(cells, style);

/** A black bar with white letters: what nobody may overlook. */
export const banner = (text: string, size: Row['size'] = 'big'): Row => styled([{ text, width: 'fill', align: 'center' }], { size, bold: true, inverse: true });

export const rule: PaperLine = { kind: 'rule' };
export const blank: PaperLine = { kind: 'blank' };
