import fc from 'fast-check';
import { csvLine } from '../../../plugins/pos/server/src/domain/csv';
import { logWords } from '../../../plugins/pos/server/src/domain/log-csv-words';

test('no text becomes a formula of a spreadsheet: cells that begin with = + - @, also wide ones, behind blanks or after a tab, are told apart; numbers stay numbers', () => {
  for (const evil of ['=1+1', '+49', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u00a0=1', '\uff1d1', '=cmd|\' /C calc\'!A0']) expect(csvLine([evil]).replace(/^"/, '')).toMatch(/^'/);
  expect(csvLine(['plain', { number: '-5.00' }, 'a,b', 'say "hi"'])).toBe('plain,-5.00,"a,b","say ""hi"""\r\n');
});

/** A reader of RFC 4180, letter by letter. */
function readLine(line: string): string[] {
  const cells = [''];
  let within = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? '';
    if (letter === '"' && within && line[at + 1] === '"') { cells.push(`${cells.pop() ?? ''}"`); at += 1; }
    else if (letter === '"') within = !within;
    else if (letter === ',' && !within) cells.push('');
    else cells.push(`${cells.pop() ?? ''}${letter}`);
  }
  return cells;
}

test('whatever stands in a cell, its line is read back with as many cells and the same texts', () => {
  fc.assert(fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), (cells) => {
    const line = csvLine(cells);
    const read = readLine(line.slice(0, -2));
    expect(read.map((cell, nth) => (cell === cells[nth] ? cell : cell.replace(/^'/, '')))).toEqual(cells);
  }));
});

test('every language of the export has the same columns', () => {
  for (const words of Object.values(logWords)) expect(words.columns).toHaveLength(logWords['en']!.columns.length);
});
