import { findCircle } from '../guards/find-circle';
import { MenuCsvError, type CsvFault, type Kind } from './columns';
import type { MenuDocumentStates } from './read-drafts';
import type { MenuRow } from './row';

/** Everything that a row may name, by its code in small letters. */
export interface Known {
  readonly menu: Readonly<Record<Kind, ReadonlyMap<string, MenuDocumentStates>>>;
  readonly taxClasses: ReadonlyMap<string, string>;
  readonly dayParts: ReadonlyMap<string, string>;
  readonly stations: ReadonlyMap<string, string>;
}

/** What one row asks for, with references resolved to documentIds. */
export interface Wanted {
  readonly kind: Kind;
  readonly documentId: string;
  readonly isNew: boolean;
  readonly code: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly links: Readonly<Record<string, readonly string[]>>;
  readonly texts: Readonly<Record<string, { readonly name?: string; readonly description?: string }>>;
}

/** Each kind after those that it names: an option may stand for an item. */
const order: Record<Kind, number> = { category: 0, group: 1, item: 2, option: 3 };

/** Resolves what the rows refer to, in the file or in what exists, and drops the rows that change nothing. Pure. */
export function planImport(rows: readonly MenuRow[], known: Known, newId: (kind: Kind, code: string) => string): Wanted[] {
  const faults: CsvFault[] = [];
  const inFile = new Map<string, string>();
  for (const { kind, code } of rows) inFile.set(`${kind}/${code.toLowerCase()}`, known.menu[kind].get(code.toLowerCase())?.draft.documentId ?? newId(kind, code));
  const idOf = (kind: Kind, code: string): string | undefined => inFile.get(`${kind}/${code.toLowerCase()}`) ?? known.menu[kind].get(code.toLowerCase())?.draft.documentId;
  const menuId = (row: MenuRow, column: string, kind: Kind, code: string): string[] => found(row, column, code, `${kind === 'group' ? 'modifier group' : kind}`, idOf(kind, code));
  const found = (row: MenuRow, column: string, code: string, what: string, id: string | undefined): string[] => {
    if (id !== undefined) return [id];
    faults.push({ row: row.row, column, problem: `there is no ${what} ${code}` });
    return [];
  };
  const plain = (row: MenuRow, column: string, what: string, codes: readonly string[], all: ReadonlyMap<string, string>): string[] =>
    codes.flatMap((code) => found(row, column, code, what, all.get(code.toLowerCase())));
  const linksFor = (row: MenuRow): Record<string, readonly string[]> => {
    const groups = row.modifierGroups.flatMap((code) => menuId(row, 'modifier_groups', 'group', code)).sort();
    const dayParts = plain(row, 'day_parts', 'day-part', row.dayParts, known.dayParts).sort();
    const stations = plain(row, 'stations', 'station', row.stations, known.stations).sort();
    if (row.kind === 'category') return { dayParts, stations };
    if (row.kind === 'option') return { group: menuId(row, 'parent', 'group', row.parent), opensGroups: groups, standsFor: row.standsFor === '' ? [] : menuId(row, 'stands_for', 'item', row.standsFor) };
    if (row.kind === 'group') return {};
    return { category: menuId(row, 'parent', 'category', row.parent), taxClass: plain(row, 'tax_class', 'tax class', [row.taxClass], known.taxClasses), modifierGroups: groups, dayParts, stations };
  };
  const wanted = rows.map((row): Wanted => {
    const key = row.code.toLowerCase();
    const documentId = inFile.get(`${row.kind}/${key}`) ?? '';
    return { kind: row.kind, documentId, isNew: !known.menu[row.kind].has(key), code: row.code, values: valuesFor(row), links: linksFor(row), texts: textsFor(row) };
  });
  faults.push(...findCircles(rows, wanted));
  if (faults.length > 0) throw new MenuCsvError(faults);
  return wanted.filter((each) => !isThere(each, known.menu[each.kind].get(each.code.toLowerCase()))).sort((a, b) => order[a.kind] - order[b.kind]);
}

/** Circles that the file makes by itself; one that it closes with what exists is found when it is published. */
function findCircles(rows: readonly MenuRow[], wanted: readonly Wanted[]): CsvFault[] {
  const opens = new Map<string, string[]>();
  for (const { kind, links } of wanted) {
    const group = kind === 'option' ? links['group']?.[0] : undefined;
    if (group !== undefined) opens.set(group, [...(opens.get(group) ?? []), ...(links['opensGroups'] ?? [])]);
  }
  return wanted.flatMap(({ kind, links }, index) => {
    const group = kind === 'option' ? links['group']?.[0] : undefined;
    const closes = group !== undefined && (links['opensGroups'] ?? []).some((opened) => opened === group || findCircle(group, new Map([...opens, [group, [opened]]])) !== null);
    return closes ? [{ row: rows[index]?.row ?? 0, column: 'modifier_groups', problem: 'the groups open each other in a circle' }] : [];
  });
}

function valuesFor(row: MenuRow): Record<string, unknown> {
  const { code, sort } = row;
  if (row.kind === 'category') return { code, sort, ...(row.colour === '' ? {} : { colour: row.colour }) };
  if (row.kind === 'group') return { code, sort, min: row.min, max: row.max };
  const { kitchenName, priceMinor, takeawayPriceMinor, deliveryPriceMinor, allergens } = row;
  return { code, sort, kitchenName, priceMinor, takeawayPriceMinor, deliveryPriceMinor, allergens: [...allergens], ...(row.kind === 'item' ? { course: row.course } : {}) };
}

function textsFor(row: MenuRow): Wanted['texts'] {
  const locales = new Set([...Object.keys(row.names), ...Object.keys(row.descriptions)]);
  return Object.fromEntries([...locales].map((locale) => [locale, { ...(row.names[locale] === undefined ? {} : { name: row.names[locale] }), ...(row.kind === 'item' && row.descriptions[locale] !== undefined ? { description: row.descriptions[locale] } : {}) }]));
}

/** Both what is edited and what is published say the same as the row: nothing to do. */
function isThere(wanted: Wanted, states: MenuDocumentStates | undefined): boolean {
  if (states === undefined || states.published === null) return false;
  return [states.draft, states.published].every((document) =>
    Object.entries(wanted.values).every(([field, value]) => JSON.stringify(document.values[field]) === JSON.stringify(value))
    && Object.entries(wanted.links).every(([field, ids]) => JSON.stringify(document.links[field]) === JSON.stringify(ids))
    && Object.entries(wanted.texts).every(([locale, texts]) => (texts.name ?? document.texts[locale]?.name) === document.texts[locale]?.name && (texts.description ?? document.texts[locale]?.description) === document.texts[locale]?.description));
}

