import { letterWidth, type Paper, type PaperItem } from './paper';

/** A paper as lines of plain text, for tests and for people who read by ear: letters where they stood, pictures named. */
export function paperText(paper: Paper): string {
  const rows = new Map<number, PaperItem[]>();
  for (const item of paper.items) rows.set(bottomOf(item), [...(rows.get(bottomOf(item)) ?? []), item]);
  return [...rows].sort(([a], [b]) => a - b).map(([, items]) => rowText(items)).join('\n');
}

/** Letters of different heights stand on one line. */
const bottomOf = (item: PaperItem): number => item.y + (item.kind === 'text' ? item.high * 24 : item.height);

function rowText(items: readonly PaperItem[]): string {
  let line = '';
  for (const item of [...items].sort((a, b) => a.x - b.x)) {
    const column = Math.round(item.x / letterWidth);
    const text = item.kind === 'image' ? `[picture ${item.width} x ${item.height}]` : item.text;
    line = `${line.padEnd(column, ' ')}${text}`;
  }
  return line.trimEnd();
}
