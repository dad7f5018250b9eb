import { letterHeight, letterWidth, type Paper, type PaperItem } from './paper';
import { rasterPng } from './picture';

const ink = '#1b1b1d';
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', ' ': '\u00a0' };
/** Spaces must not collapse: bars and columns are made of them. */
const escaped = (text: string): string => text.replace(/[&<>" ]/g, (mark) => escapes[mark] ?? mark);

/** A paper as a picture, dot for dot; letters in whatever monospaced font the viewer has, each in its own place. */
export function paperSvg(paper: Paper): string {
  const items = paper.items.map((item) => (item.kind === 'image' ? imageSvg(item) : textSvg(item))).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${paper.widthDots} ${paper.heightDots}" width="${paper.widthDots}" height="${paper.heightDots}" role="img" aria-label="Paper">`
    + `<g font-family="'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace" font-size="20" fill="${ink}" text-anchor="middle">${items}</g></svg>`;
}

const imageSvg = (item: Extract<PaperItem, { kind: 'image' }>): string =>
  `<image x="${item.x}" y="${item.y}" width="${item.width}" height="${item.height}" href="data:image/png;base64,${rasterPng(item.bits, item.width, item.height)}"/>`;

function textSvg(item: Extract<PaperItem, { kind: 'text' }>): string {
  if (/^─+$/.test(item.text)) return `<rect x="${item.x}" y="${item.y + 11}" width="${item.text.length * letterWidth}" height="2"/>`;
  const letters = [...item.text];
  const width = letters.length * letterWidth;
  const places = letters.map((_, index) => index * letterWidth + letterWidth / 2).join(' ');
  const ground = item.inverse ? `<rect width="${width}" height="${letterHeight}" fill="${ink}"/>` : '';
  const underline = item.underlined ? `<rect y="${letterHeight - 2}" width="${width}" height="2"/>` : '';
  const weight = item.bold ? ' font-weight="700"' : '';
  const fill = item.inverse ? ' fill="#fdfcf7"' : '';
  return `<g transform="translate(${item.x} ${item.y}) scale(${item.wide} ${item.high})">${ground}<text x="${places}" y="19"${weight}${fill}>${escaped(item.text)}</text>${underline}</g>`;
}
