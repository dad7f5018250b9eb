/**
 * The menu as one table, for import and export alike. A row is a category, a modifier group, an option of a group or an item;
 * `kind` says which, and is `item` when empty. Codes tie the rows together and are what a second import finds a row by.
 *
 *   kind             category, group, option or item
 *   code             letters, digits, - and _; unique within its kind
 *   parent           item: code of its category. option: code of its group
 *   name_en          one column for each language, name_ar and so on; the default language is required
 *   description_en   items only, one column for each language
 *   kitchen_name     items and options: what the ticket says, up to 24 letters
 *   price            items and options, in major units: 6.50. Options default to 0
 *   takeaway_price   empty: same as price
 *   delivery_price   empty: same as takeaway_price
 *   tax_class        items: code of a tax class
 *   course           items: 1 to 9, default 1
 *   sort             place in its list; default is the order of the rows
 *   min, max         groups: how many options must and may be chosen
 *   colour           categories: #rrggbb
 *   allergens        items and options: words separated by a space: milk nuts
 *   modifier_groups  items: groups that are asked. options: groups that open. Codes separated by a space
 *   stands_for       options: in a combo, the code of the item that the option is: its price, tax, station and what is left of it
 *   day_parts        items and categories: codes separated by a space; empty: always
 *   stations         items and categories: codes separated by a space; an item's own go before its category's
 */
export const kinds = ['category', 'group', 'option', 'item'] as const;
export type Kind = (typeof kinds)[number];

export const plainColumns = [
  'kind', 'code', 'parent', 'kitchen_name', 'price', 'takeaway_price', 'delivery_price', 'tax_class', 'course', 'sort', 'min', 'max', 'colour',
  'allergens', 'modifier_groups', 'stands_for', 'day_parts', 'stations',
] as const;
export type PlainColumn = (typeof plainColumns)[number];

/** All columns for these languages, in the order in which they are exported. */
export function columnsFor(locales: readonly string[]): string[] {
  const [kind, code, parent, ...rest] = plainColumns;
  return [kind, code, parent, ...locales.map((locale) => `name_${locale}`), ...locales.map((locale) => `description_${locale}`), ...rest];
}

export interface CsvFault { readonly row: number; readonly column: string; readonly problem: string }

const shown = 20;

/** What is wrong with a file, all of it, row by row. Row 1 is the heading, as a spreadsheet counts. */
export class MenuCsvError extends Error {
  constructor(readonly faults: readonly CsvFault[]) {
    const lines = faults.slice(0, shown).map(({ row, column, problem }) => `row ${row}, ${column}: ${problem}`);
    super(`Nothing was imported. ${faults.length === 1 ? 'One thing is' : `${faults.length} things are`} wrong:\n${lines.join('\n')}${faults.length > shown ? '\n…' : ''}`);
    this.name = 'MenuCsvError';
  }
}
