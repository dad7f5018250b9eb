import type { Core, UID } from '@strapi/strapi';
import type { Texts } from './content';

/** One published document: the row of the language that carries its structure, and every language's row for its texts. */
export interface PublishedDocument {
  readonly id: string;
  /** Rows as the database gave them; the readers below narrow each field. */
  readonly row: Readonly<Record<string, unknown>>;
  readonly byLocale: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

const limit = 20_000;

/**
 * All published documents of a type, with the relations named, in one query and one for each relation.
 * Relations of localised types belong to one language each, so only the default language's are looked at; its rows may be missing
 * when an editor published another language first, and then the document is not for sale yet.
 */
export async function readDocuments(strapi: Core.Strapi, uid: UID.ContentType, defaultLocale: string, relations: Readonly<Record<string, unknown>> = {}): Promise<PublishedDocument[]> {
  const rows = (await strapi.db.query(uid).findMany({ where: { publishedAt: { $notNull: true } }, populate: relations, orderBy: { id: 'asc' }, limit })) as Record<string, unknown>[];
  const documents = new Map<string, Map<string, Record<string, unknown>>>();
  for (const row of rows) {
    const id = String(row['documentId']);
    const byLocale = documents.get(id) ?? new Map<string, Record<string, unknown>>();
    byLocale.set(typeof row['locale'] === 'string' ? row['locale'] : defaultLocale, row);
    documents.set(id, byLocale);
  }
  return [...documents].flatMap(([id, byLocale]) => {
    const row = byLocale.get(defaultLocale);
    return row === undefined ? [] : [{ id, row, byLocale }];
  });
}

/** A localised field in every language, the default language's text where a translation is missing. */
export function textsOf(document: PublishedDocument, field: string, locales: readonly [string, ...string[]]): Texts {
  const fallback = textOf(document.row[field]);
  return Object.fromEntries(locales.map((locale) => [locale, textOf(document.byLocale.get(locale)?.[field]) || fallback]));
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
export const integerOf = (value: unknown, otherwise = 0): number => integerOrNull(value) ?? otherwise;
export const integerOrNull = (value: unknown): number | null => (typeof value === 'number' && Number.isSafeInteger(value) ? value : null);
/** One of a list of words that the type allows; the first one when the column holds something older. */
export const wordOf = <Word extends string>(value: unknown, words: readonly [Word, ...Word[]]): Word => words.find((word) => word === value) ?? words[0];
/** The words of a choices field that are still allowed, in the list's own order. */
export const wordsOf = <Word extends string>(value: unknown, words: readonly Word[]): Word[] => (Array.isArray(value) ? words.filter((word) => value.includes(word)) : []);
/** The same for a field whose order means something: as the editor chose them. */
export const wordsInOrder = <Word extends string>(value: unknown, words: readonly Word[]): Word[] => (Array.isArray(value) ? [...new Set(value.flatMap((each) => words.find((word) => word === each) ?? []))] : []);

export const linkOf = (value: unknown): string | null => (typeof value === 'object' && value !== null && 'documentId' in value && typeof value.documentId === 'string' ? value.documentId : null);
/** A relation to many, without repeats: the same document may be linked in several of its languages. */
export const linksOf = (value: unknown): string[] => [...new Set(Array.isArray(value) ? value.map(linkOf).filter((id): id is string => id !== null) : [])];
