/**
 * Breaks text into lines of at most `width` letters, between words where it can: ReceiptLine itself breaks inside words.
 * A word longer than a line is cut. Always answers at least one line.
 */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let current: string[] = [];
  const push = (): void => { lines.push(current.join('')); current = []; };
  for (const word of text.trim().split(/ +/)) {
    let letters = [...word];
    if (current.length > 0 && current.length + 1 + letters.length <= width) {
      current.push(' ', ...letters);
      continue;
    }
    if (current.length > 0) push();
    while (letters.length > width) {
      current = letters.slice(0, width);
      push();
      letters = letters.slice(width);
    }
    current = letters;
  }
  if (current.length > 0 || lines.length === 0) push();
  return lines;
}
