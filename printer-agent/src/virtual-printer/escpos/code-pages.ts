import { decode } from 'iconv-lite';

/** ESC t n of the printers that ReceiptLine writes for. */
const encodings: Readonly<Record<number, string>> = { 0: 'cp437', 2: 'cp850', 3: 'cp860', 4: 'cp863', 5: 'cp865', 16: 'cp1252', 17: 'cp866', 18: 'cp852', 19: 'cp858' };

/** Page 1 is Katakana; ReceiptLine uses the lines in it to draw rules. */
const katakanaLines: Readonly<Record<number, string>> = { 0x8f: '┼', 0x90: '┴', 0x91: '┬', 0x92: '┤', 0x93: '├', 0x95: '─', 0x96: '│', 0x98: '┌', 0x99: '┐', 0x9a: '└', 0x9b: '┘', 0x9c: '╭', 0x9d: '╮', 0x9e: '╰', 0x9f: '╯' };

/** Letters of bytes in a code page. A page that this printer lacks shows as question marks, as on paper. */
export function decodePage(bytes: Buffer, page: number): string {
  const encoding = encodings[page];
  if (encoding !== undefined) return decode(bytes, encoding);
  return [...bytes].map((value) => (value < 0x80 ? String.fromCharCode(value) : page === 1 ? katakanaLines[value] ?? '?' : '?')).join('');
}
