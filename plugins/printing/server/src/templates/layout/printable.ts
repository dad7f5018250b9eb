import { commands } from 'receiptline';
import type { Paper, Row } from './paper';
import { unmarked } from './plain-text';

const known = new Map<string, boolean>();

/** Whether the code pages that the bytes are made with have this character: asked of ReceiptLine itself, so that the two cannot disagree. */
function hasGlyph(character: string): boolean {
  if (character >= ' ' && character <= '~') return true;
  const answer = known.get(character);
  if (answer !== undefined) return answer;
  const printable = character.length === 1 && !commands.escpos.text(character, 'multilingual').endsWith('?');
  if (known.size < 20_000) known.set(character, printable);
  return printable;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The direction of a text is that of its first letter, as browsers and word processors have it. */
export const isRightToLeft = (text: string): boolean => rightToLeft.test(/\p{L}/u.exec(text)?.[0] ?? '');

/**
 * Whether a row can go as letters. Without `latin` among the printer's scripts only ASCII can. Everything else becomes a picture,
 * also where a firmware has Arabic or Chinese: which code page it means and whether it shapes letters cannot be asked.
 * A right-to-left paper is drawn whole, so that its columns and letters agree from line to line.
 */
export function isPrintable(paper: Paper, row: Row, scripts: readonly string[]): boolean {
  if (paper.direction === 'rtl') return false;
  const ascii = !scripts.includes('latin');
  return row.cells.every((cell) => (ascii ? /^[ -~]*$/.test(unmarked(cell.text)) : [...unmarked(cell.text)].every(hasGlyph)));
}
