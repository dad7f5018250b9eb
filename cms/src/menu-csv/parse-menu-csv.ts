import { allergens } from '@nova/platform/contracts';
import { CsvError, parse } from 'csv-parse/sync';
import { columnsFor, kinds, MenuCsvError, type CsvFault, type Kind, type PlainColumn } from './columns';
import type { MenuRow } from './row';

export interface CsvRules { readonly locales: readonly [string, ...string[]]; readonly currencyDigits: number }

const maxRows = 5000;
const maxPriceMinor = 1_000_000_000;
const codeForm = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;

type Record_ = Readonly<Record<string, string>>;

/** Reads the file into checked rows. Throws one MenuCsvError that names every fault, so that a file is mended in one go. */
export function parseMenuCsv(text: string, rules: CsvRules): MenuRow[] {
  const records = split(text);
  const known = new Set(columnsFor(rules.locales));
  const heading = Object.keys(records[0] ?? {});
  const strange = heading.filter((column) => !known.has(column));
  if (records.length === 0) throw new MenuCsvError([{ row: 1, column: 'kind', problem: 'the file has no rows under its heading' }]);
  const missing = ['code', `name_${rules.locales[0]}`].filter((column) => !heading.includes(column));
  const faults: CsvFault[] = [
    ...strange.map((column) => ({ row: 1, column: column || '(empty)', problem: `is no column of the menu; there are ${[...known].join(', ')}` })),
    ...missing.map((column) => ({ row: 1, column, problem: 'this column is needed' })),
  ];
  if (faults.length > 0) throw new MenuCsvError(faults);
  // Spreadsheets like to leave rows of commas at the end.
  const rows = records.flatMap((record, index) => (Object.values(record).every((cell) => cell === '') ? [] : [readRow(record, index + 2, rules, faults)]));
  findDoubles(rows, faults);
  if (faults.length > 0) throw new MenuCsvError(faults);
  return rows;
}

function split(text: string): Record_[] {
  try {
    const records = parse<Record_>(text, { bom: true, columns: (heading: string[]) => heading.map((name) => name.trim().toLowerCase()), skip_empty_lines: true, trim: true, to: maxRows + 1 });
    if (records.length > maxRows) throw new MenuCsvError([{ row: maxRows + 2, column: 'kind', problem: `a file holds at most ${maxRows} rows` }]);
    return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = error['lines'];
    throw new MenuCsvError([{ row: typeof line === 'number' ? line : 1, column: '(row)', problem: `this is not a row of a CSV file: ${error.message}` }]);
  }
}

function readRow(record: Record_, row: number, rules: CsvRules, faults: CsvFault[]): MenuRow {
  const cell = (column: PlainColumn | `name_${string}` | `description_${string}`): string => plain(record[column] ?? '');
  const fault = (column: string, problem: string): void => void faults.push({ row, column, problem });
  const kind = kinds.find((each) => each === (cell('kind') || 'item').toLowerCase());
  if (kind === undefined) fault('kind', `"${cell('kind')}" is not one of ${kinds.join(', ')}`);
  const sold = kind === 'item' || kind === 'option';
  const text = (column: PlainColumn | `name_${string}` | `description_${string}`, max: number, needed = false): string => {
    const value = cell(column);
    if (needed && value === '') fault(column, `is needed for ${kind === 'item' || kind === 'option' ? 'an' : 'a'} ${kind}`);
    if (value.length > max) fault(column, `is longer than ${max} letters`);
    return value;
  };
  const integer = (column: PlainColumn, min: number, max: number, otherwise: number): number => {
    const value = cell(column);
    if (value === '') return otherwise;
    const number = /^\d{1,7}$/.test(value) ? Number(value) : NaN;
    if (number >= min && number <= max) return number;
    fault(column, `"${value}" is not a whole number from ${min} to ${max}`);
    return otherwise;
  };
  const price = (column: PlainColumn): number | null => {
    const value = cell(column);
    if (value === '') return null;
    const minor = toMinor(value, rules.currencyDigits);
    if (minor === null || minor > maxPriceMinor) fault(column, `"${value}" is not a price such as ${rules.currencyDigits === 0 ? '12' : `12.${'5'.padEnd(rules.currencyDigits, '0')}`}`);
    return minor;
  };
  const words = (column: PlainColumn): string[] => [...new Set(cell(column).split(/[\s;|]+/).filter((word) => word !== ''))];
  const localized = (prefix: 'name' | 'description', max: number): Record<string, string> =>
    Object.fromEntries(rules.locales.map((locale) => [locale, text(`${prefix}_${locale}`, max, prefix === 'name' && locale === rules.locales[0])] as const).filter(([, value]) => value !== ''));
  const code = text('code', 40, true);
  if (code !== '' && !codeForm.test(code)) fault('code', `"${code}" may have letters, digits, - and _ only`);
  const allergenWords = words('allergens').map((word) => word.toLowerCase());
  for (const word of allergenWords) if (!(allergens as readonly string[]).includes(word)) fault('allergens', `"${word}" is not one of ${allergens.join(', ')}`);
  const colour = cell('colour');
  if (colour !== '' && !/^#[0-9a-fA-F]{6}$/.test(colour)) fault('colour', `"${colour}" is not a colour such as #8a6d3b`);
  const priceMinor = price('price');
  if (kind === 'item' && priceMinor === null && cell('price') === '') fault('price', 'is needed for an item');
  const [min, max] = [integer('min', 0, 50, 0), integer('max', 1, 50, 1)];
  if (kind === 'group' && min > max) fault('max', `${max} is less than min ${min}`);
  return {
    row, kind: kind ?? ('item' satisfies Kind), code, parent: text('parent', 40, sold), names: localized('name', kind === 'item' ? 80 : 60), descriptions: localized('description', 400),
    kitchenName: text('kitchen_name', 24, sold), priceMinor: priceMinor ?? 0, takeawayPriceMinor: price('takeaway_price'), deliveryPriceMinor: price('delivery_price'),
    taxClass: text('tax_class', 40, kind === 'item'), course: integer('course', 1, 9, 1), sort: integer('sort', 0, 1_000_000, row - 2), min, max, colour,
    allergens: allergens.filter((each) => allergenWords.includes(each)), modifierGroups: words('modifier_groups'), standsFor: text('stands_for', 40), dayParts: words('day_parts'), stations: words('stations'),
  };
}

/** A spreadsheet reads "+TOUM" as a formula, so the export puts a ' before it; it comes off again here. */
const plain = (cell: string): string => (/^'[=+\-@]/.test(cell) ? cell.slice(1) : cell);

/** `6.5` to 650. By its digits: a price is never a float. null: not a price. */
function toMinor(value: string, digits: number): number | null {
  const found = /^(\d{1,9})(?:\.(\d+))?$/.exec(value);
  if (found === null || (found[2] ?? '').length > digits) return null;
  return Number(`${found[1]}${(found[2] ?? '').padEnd(digits, '0')}`);
}

function findDoubles(rows: readonly MenuRow[], faults: CsvFault[]): void {
  const seen = new Map<string, number>();
  for (const { kind, code, row } of rows) {
    const key = `${kind}/${code.toLowerCase()}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else if (code !== '') faults.push({ row, column: 'code', problem: `${kind} ${code} is in row ${first} already` });
  }
}
