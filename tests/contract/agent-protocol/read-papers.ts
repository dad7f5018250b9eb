import { paperText } from '../../../printer-agent/src/virtual-printer/paper/paper-text';
import type { VirtualPrinter } from '../../../printer-agent/src/virtual-printer/virtual-printer';

export interface Found { number: number; marked: boolean; whole: boolean }

/** Every ticket that stands on a printer's papers, in order. A printer that lost power prints the next one below the torn one, on the same strip. */
export function readPapers(printer: VirtualPrinter): Found[] {
  const found: Found[] = [];
  let marked = false;
  for (const line of printer.papers.flatMap((paper) => paperText(paper).split('\n'))) {
    const number = /^Grill +#(\d+)$/.exec(line.trim())?.[1];
    const end = /^1 +END (\d+)$/.exec(line.trim())?.[1];
    if (line.includes('POSSIBLE DUPLICATE')) marked = true;
    if (number !== undefined) {
      found.push({ number: Number(number), marked, whole: false });
      marked = false;
    }
    if (end !== undefined && found.at(-1)?.number === Number(end)) found[found.length - 1]!.whole = true;
  }
  return found;
}

/** F13: nothing missing, and nothing twice without the mark. Answers what is wrong, in words; empty means right. */
export function faults(found: readonly Found[], wanted: readonly number[]): string[] {
  return wanted.flatMap((number) => {
    const tickets = found.filter((ticket) => ticket.number === number);
    const whole = tickets.filter((ticket) => ticket.whole);
    const plain = tickets.filter((ticket) => !ticket.marked);
    return [...(whole.length === 0 ? [`ticket ${number} is missing`] : []), ...(plain.length > 1 ? [`ticket ${number} stands there ${plain.length} times without a mark`] : [])];
  });
}

/** Papers keep their order: the first whole ones rise. */
export const inOrder = (found: readonly Found[]): boolean => {
  const first = [...new Set(found.filter((ticket) => ticket.whole).map((ticket) => ticket.number))];
  return first.every((number, index) => index === 0 || number > (first[index - 1] as number));
};
