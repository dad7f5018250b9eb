import sharp from 'sharp';
import { cellWidths } from '../templates/layout/cell-widths';
import type { Paper, Row, Size } from '../templates/layout/paper';
import { isRightToLeft } from '../templates/layout/printable';
import { fontFamily, loadFonts } from './fonts';
import { breakText } from './measure-text';

/** A printer's normal letter is 12 dots wide and 24 high. */
const letterPx = 12;
const shapes: Readonly<Record<Size, { fontPx: number; lineHeightPx: number; baselinePx: number }>> = {
  normal: { fontPx: 23, lineHeightPx: 32, baselinePx: 23 },
  tall: { fontPx: 32, lineHeightPx: 48, baselinePx: 34 },
  big: { fontPx: 42, lineHeightPx: 60, baselinePx: 43 },
  huge: { fontPx: 62, lineHeightPx: 88, baselinePx: 63 },
};

/** Draws a row as a black and white PNG over the whole width of the paper; base64, as ReceiptLine takes it. */
export async function drawRow(paper: Paper, row: Row): Promise<string> {
  await loadFonts();
  const shape = shapes[row.size];
  const widths = cellWidths(paper, row).map((columns) => columns * letterPx);
  // A cell of fixed width holds a number or a code: it may reach into its neighbour, but it never breaks.
  const broken = await Promise.all(row.cells.map((cell, index) => (cell.width === 'fill' ? breakText(cell.text, widths[index] ?? letterPx, shape.fontPx, row.bold) : [cell.text])));
  const widthPx = paper.columns * letterPx;
  const heightPx = Math.max(1, ...broken.map((lines) => lines.length)) * shape.lineHeightPx;
  let fromStart = row.indent * letterPx;
  const texts = row.cells.flatMap((cell, index) => {
    const width = widths[index] ?? letterPx;
    const from = paper.direction === 'ltr' ? fromStart : widthPx - fromStart - width;
    fromStart += width;
    const side = cell.align === 'center' ? 'center' : (cell.align === 'start') === (paper.direction === 'ltr') ? 'left' : 'right';
    return (broken[index] ?? []).map((text, line) => textElement(text, from, width, side, line * shape.lineHeightPx + shape.baselinePx));
  });
  const [ground, ink] = row.inverse ? ['#000', '#fff'] : ['#fff', '#000'];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}"><rect width="100%" height="100%" fill="${ground}"/>`
    + `<g font-family="${fontFamily}" font-size="${shape.fontPx}" font-weight="${row.bold ? 700 : 500}" fill="${ink}">${texts.join('')}</g></svg>`;
  const png = await sharp(Buffer.from(svg)).flatten({ background: '#fff' }).greyscale().threshold(150).png({ palette: true, colours: 2, compressionLevel: 9 }).toBuffer();
  return png.toString('base64');
}

function textElement(text: string, fromPx: number, widthPx: number, side: 'left' | 'center' | 'right', baselinePx: number): string {
  const rtl = isRightToLeft(text);
  const x = side === 'left' ? fromPx : side === 'right' ? fromPx + widthPx : fromPx + widthPx / 2;
  const anchor = side === 'center' ? 'middle' : (side === 'left') === !rtl ? 'start' : 'end';
  const content = text.replace(/[&<>]/g, (mark) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : '&gt;'));
  return `<text x="${x}" y="${baselinePx}" direction="${rtl ? 'rtl' : 'ltr'}" text-anchor="${anchor}">${content}</text>`;
}
