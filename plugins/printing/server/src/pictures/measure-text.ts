import sharp from 'sharp';
import { fontFamily, loadFonts } from './fonts';

const markup = (text: string): string => text.replace(/[&<>]/g, (mark) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : '&gt;'));

/** Width in dots of a text in the shipped fonts, as shaped. Empty text is 0 wide. */
export async function measureText(text: string, fontPx: number, bold: boolean): Promise<number> {
  if (text.trim() === '') return 0;
  await loadFonts();
  const { info } = await sharp({ text: { text: markup(text), font: `${fontFamily} ${bold ? 'Bold' : 'Medium'} ${fontPx}`, dpi: 72, rgba: true } }).raw().toBuffer({ resolveWithObject: true });
  return info.width;
}

/** Breaks a text between words so that each line fits `widthPx`; a word wider than a line is cut into even parts. */
export async function breakText(text: string, widthPx: number, fontPx: number, bold: boolean): Promise<string[]> {
  if ((await measureText(text, fontPx, bold)) <= widthPx) return [text];
  const lines: string[] = [];
  let current = '';
  const words = await Promise.all(text.split(' ').map((word) => cutWord(word, widthPx, fontPx, bold)));
  for (const word of words.flat()) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && (await measureText(longer, fontPx, bold)) > widthPx) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return [...lines, current];
}

async function cutWord(word: string, widthPx: number, fontPx: number, bold: boolean): Promise<string[]> {
  const letters = [...word];
  const parts = Math.ceil((await measureText(word, fontPx, bold)) / widthPx);
  if (parts <= 1) return [word];
  const size = Math.ceil(letters.length / parts);
  return Array.from({ length: Math.ceil(letters.length / size) }, (_, index) => letters.slice(index * size, (index + 1) * size).join(''));
}
