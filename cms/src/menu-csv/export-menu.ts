import type { Core } from '@strapi/strapi';
import { columnsFor, kinds, type Kind } from './columns';
import { csvRules } from './import-menu';
import { readDrafts, type MenuDocument } from './read-drafts';

/** `650` to `6.50`. */
function toMajor(value: unknown, digits: number): string {
  if (typeof value !== 'number') return '';
  if (digits === 0) return String(value);
  const text = String(value).padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** A cell that a spreadsheet reads back as it stands: quoted where needed, and never taken for a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The menu as editors see it, drafts included, in the format that the import reads: a template as well as a copy. */
export async function exportMenu(strapi: Core.Strapi): Promise<string> {
  const { locales, currencyDigits } = await csvRules(strapi);
  const documents: MenuDocument[] = [];
  for (const kind of kinds) {
    const all = [...(await readDrafts(strapi, kind, locales[0])).values()].map(({ draft }) => draft);
    documents.push(...all.sort((a, b) => Number(a.values['sort'] ?? 0) - Number(b.values['sort'] ?? 0) || (a.code < b.code ? -1 : 1)));
  }
  const codes = new Map(documents.map(({ documentId, code }) => [documentId, code]));
  for (const uid of ['api::tax-class.tax-class', 'api::day-part.day-part', 'api::station.station'] as const) {
    for (const { documentId, code } of (await strapi.db.query(uid).findMany({ select: ['documentId', 'code'] })) as { documentId: string; code: string }[]) codes.set(documentId, code);
  }
  const columns = columnsFor(locales);
  const lines = documents.map((document) => {
    const cells = cellsOf(document, codes, currencyDigits);
    return columns.map((column) => cell(cells[column] ?? '')).join(',');
  });
  return `\uFEFF${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

const parentOf: Readonly<Partial<Record<Kind, string>>> = { item: 'category', option: 'group' };

function cellsOf({ kind, code, values, links, texts }: MenuDocument, codes: ReadonlyMap<string, string>, digits: number): Record<string, string> {
  const named = (field: string): string => (links[field] ?? []).map((id) => codes.get(id) ?? '').filter((each) => each !== '').sort().join(' ');
  const plain = (field: string): string => (values[field] === null || values[field] === undefined ? '' : String(values[field]));
  const cells: Record<string, string> = {
    kind, code, parent: named(parentOf[kind] ?? ''), kitchen_name: plain('kitchenName'), course: plain('course'), sort: plain('sort'), min: plain('min'), max: plain('max'), colour: plain('colour'),
    price: toMajor(values['priceMinor'], digits), takeaway_price: toMajor(values['takeawayPriceMinor'], digits), delivery_price: toMajor(values['deliveryPriceMinor'], digits),
    tax_class: named('taxClass'), modifier_groups: named(kind === 'option' ? 'opensGroups' : 'modifierGroups'), stands_for: named('standsFor'), day_parts: named('dayParts'), stations: named('stations'),
    allergens: Array.isArray(values['allergens']) ? values['allergens'].join(' ') : '',
  };
  for (const [locale, { name, description }] of Object.entries(texts)) {
    cells[`name_${locale}`] = name;
    cells[`description_${locale}`] = description;
  }
  return cells;
}
