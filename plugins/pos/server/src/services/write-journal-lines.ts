import { platform } from '@nova/platform/access';
import { runningSha256 } from '@nova/platform/pure';
import { lineText, type JournalHeading, type JournalLine } from '../domain/journal-lines';
import { readHeads, readKeys } from '../repo/journal-head';
import { readJournal } from '../repo/journal-read';

const pageEntries = 500;

/**
 * A journal as text, page by page, up to the entry that the heading names: the journal only grows, so pages read one after another are one picture.
 * Yields whole lines. A reader that is slow is waited for.
 */
export async function* writeJournalLines(heading: JournalHeading): AsyncGenerator<string> {
  const sum = runningSha256();
  let count = 0;
  for await (const lines of pages(heading)) {
    count += lines.filter((line) => line.type === 'entry').length;
    const text = lines.map(lineText).join('');
    sum.add(text);
    yield text;
  }
  yield lineText({ type: 'manifest', count, sha256: sum.hex() });
}

async function* pages(heading: JournalHeading): AsyncGenerator<JournalLine[]> {
  const { series, lastNumber } = heading;
  const db = platform().db<unknown>();
  const heads = await readHeads(db, series, lastNumber);
  const keys = await readKeys(db, series);
  yield [heading, ...keys.map((key) => ({ type: 'key' as const, ...key })), ...heads.map((head) => ({ type: 'head' as const, ...head }))];
  let after = 0;
  while (after < lastNumber) {
    const entries = await readJournal(db, series, after, Math.min(pageEntries, lastNumber - after));
    const last = entries.at(-1);
    if (last === undefined || last.number > lastNumber) return;
    yield entries.map((entry) => ({ type: 'entry' as const, ...entry }));
    after = last.number;
  }
}
