/** A paper that must come: by printer, and by what stands at its head (`#12`, or the receipt's number). */
export interface Wanted { readonly printer: string; readonly key: string }
export interface Found extends Wanted { readonly marked: boolean; whole: boolean }

/** Heads: `Kitchen   #12` of a ticket, `Receipt no.   SOHO-BAR-000012` of a receipt. */
const head = /^(?:\S.*? +(#\d+)|Receipt no\. +(\S+))$/;
/** What stands last on a paper: the note that the waiter gave each dish, and the hash on a receipt. */
const foot = /END OF TICKET|^Journal /;

/** Every paper that stands on a printer's strip, in order. A printer that lost power prints the next one below the torn one. */
export function readPapers(printer: string, lines: readonly string[]): Found[] {
  const found: Found[] = [];
  let marked = false;
  for (const line of lines.map((each) => each.trim())) {
    const [, ticket, receipt] = head.exec(line) ?? [];
    const key = ticket ?? receipt;
    if (line.includes('POSSIBLE DUPLICATE')) marked = true;
    if (key !== undefined) {
      found.push({ printer, key, marked, whole: false });
      marked = false;
    }
    const last = found.at(-1);
    if (last !== undefined && foot.test(line)) last.whole = true;
  }
  return found;
}

/** F13: nothing missing, and nothing twice without the mark. Answers what is wrong, in words; empty means right. */
export function faults(found: readonly Found[], wanted: readonly Wanted[]): string[] {
  return wanted.flatMap(({ printer, key }) => {
    const papers = found.filter((paper) => paper.printer === printer && paper.key === key);
    const plain = papers.filter(({ marked }) => !marked);
    return [...(papers.some(({ whole }) => whole) ? [] : [`${key} is missing at ${printer}`]), ...(plain.length > 1 ? [`${key} stands ${plain.length} times at ${printer} without a mark`] : [])];
  });
}
