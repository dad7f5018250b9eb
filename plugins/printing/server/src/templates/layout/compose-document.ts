import { cellWidths } from './cell-widths';
import { sizes, type Align, type Paper, type Row } from './paper';
import { escapeText, unmarked } from './plain-text';
import { isPrintable } from './printable';
import { wrapWords } from './wrap-words';

/** What a picture of a row is known by. */
export const pictureKey = (paper: Paper, row: Row): string => `${paper.columns} ${paper.direction} ${JSON.stringify(row)}`;

/** Rows whose script this printer lacks: they must be drawn before the document can be made. */
export const rowsToDraw = (paper: Paper, scripts: readonly string[]): Row[] =>
  paper.lines.filter((line): line is Row => line.kind === 'row' && !isPrintable(paper, line, scripts));

/**
 * The ReceiptLine document of a paper. `pictures` holds base64 PNGs by `pictureKey` for every row of `rowsToDraw`;
 * a missing one is a programming error and throws.
 */
export function composeDocument(paper: Paper, scripts: readonly string[], pictures: ReadonlyMap<string, string>): string {
  if (paper.lines.length === 0) return '';
  const out = ['{border:none}'];
  let current = '';
  const widths = (columns: readonly number[]): void => {
    const next = `{width:${columns.join(' ')}}`;
    if (next !== current) out.push(next);
    current = next;
  };
  for (const line of paper.lines) {
    if (line.kind === 'row' && isPrintable(paper, line, scripts)) {
      const { columns, texts } = textRow(paper, line);
      widths(columns);
      out.push(...texts);
      continue;
    }
    widths([paper.columns]);
    if (line.kind === 'rule') out.push('-');
    else if (line.kind === 'blank') out.push('|~|');
    else out.push(`{image:${pictureOf(paper, line, pictures)}}`);
  }
  return out.join('\n');
}

function pictureOf(paper: Paper, row: Row, pictures: ReadonlyMap<string, string>): string {
  const picture = pictures.get(pictureKey(paper, row));
  if (picture === undefined) throw new Error(`no picture was drawn for the row "${row.cells.map((cell) => cell.text).join(' ')}"`);
  return picture;
}

/** A row of letters, broken into lines: one ReceiptLine row for each. Right-to-left papers have none, they are drawn. */
function textRow(paper: Paper, row: Row): { columns: number[]; texts: string[] } {
  const { wide } = sizes[row.size];
  const widths = cellWidths(paper, row);
  const wrapped = row.cells.map((cell, index) => wrapWords(unmarked(cell.text), Math.max(1, Math.floor((widths[index] ?? 1) / wide))));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  const texts: string[] = [];
  for (let index = 0; index < height; index += 1) {
    const cells = row.cells.map((cell, at) => aligned(decorated(row, wrapped[at]?.[index] ?? '', Math.floor((widths[at] ?? 1) / wide)), cell.align));
    if (row.indent > 0) cells.unshift('~');
    texts.push(`|${cells.join('|')}|`);
  }
  return { columns: row.indent > 0 ? [row.indent, ...widths] : widths, texts };
}

function decorated(row: Row, text: string, letters: number): string {
  if (text === '' && !row.inverse) return '~';
  const { mark } = sizes[row.size];
  const body = row.inverse ? centred(text, letters) : text;
  const bold = row.bold ? '"' : '';
  const inverse = row.inverse ? '`' : '';
  return `${mark}${bold}${inverse}${escapeText(body)}${inverse}${bold}${mark}`;
}

/** Fills a bar to its whole width, so that the black reaches both edges. */
function centred(text: string, letters: number): string {
  const free = Math.max(0, letters - [...text].length);
  return `${' '.repeat(Math.floor(free / 2))}${text}${' '.repeat(Math.ceil(free / 2))}`;
}

/** ReceiptLine aligns by the blanks around a column. */
const aligned = (text: string, align: Align): string => (align === 'start' ? `${text} ` : align === 'end' ? ` ${text}` : text);
