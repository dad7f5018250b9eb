import type { Core, UID } from '@strapi/strapi';
import { seedId } from './seed-id';

type Values = Record<string, unknown>;
/** Row ids of one document in the language that carries its relations. `published` equals `draft` where there are no drafts. */
export interface Rows { readonly draft: number; readonly published: number }
/** Relations by field: one document, or several. */
export type Links = Record<string, Rows | readonly Rows[]>;

export interface NewDocument {
  readonly code: string;
  /** The seed's own id when left out. */
  readonly documentId?: string;
  /** What is the same in every language. */
  readonly values: Values;
  /** Per language, the default one first; null for types without translations. */
  readonly texts: ReadonlyArray<readonly [locale: string, values: Values]> | null;
  readonly links?: Links;
}

const rowIds = (links: Links, state: keyof Rows): Values =>
  Object.fromEntries(Object.entries(links).map(([field, rows]) => [field, 'draft' in rows ? rows[state] : rows.map((row) => row[state])]));

/**
 * Writes a seeded document, published, as the rows that Strapi itself would have made: one for each language, and for types with
 * drafts a draft beside each published one. The Document Service needs about 30 ms for each of these rows, which for a menu of
 * 90 items in two languages is most of a minute; this is about 3 ms. Only the first language carries relations (see the compiler).
 */
export async function writeDocument(strapi: Core.Strapi, uid: UID.ContentType, document: NewDocument): Promise<Rows> {
  const documentId = document.documentId ?? seedId(uid, document.code);
  const hasDrafts = strapi.contentTypes[uid]?.options?.draftAndPublish === true;
  const now = new Date();
  const stamps = { createdAt: now, updatedAt: now };
  const known = (await strapi.db.query(uid).findMany({ where: { documentId }, orderBy: { id: 'asc' } })) as { id: number; publishedAt: unknown; locale: string | null }[];
  if (known.length > 0) return rowsOf(known, document.texts?.[0]?.[0] ?? null);
  const create = async (locale: string | null, values: Values, links: Values, publishedAt: Date | null): Promise<number> => {
    const data = { documentId, locale, ...document.values, ...values, ...links, ...stamps, publishedAt };
    return ((await strapi.db.query(uid).create({ data, select: ['id'] })) as { id: number }).id;
  };
  let first: Rows | null = null;
  for (const [locale, values] of document.texts ?? [[null, {}] as const]) {
    const links: Links = first === null ? (document.links ?? {}) : {};
    const published: number = await create(locale, values, rowIds(links, 'published'), now);
    const draft: number = hasDrafts ? await create(locale, values, rowIds(links, 'draft'), null) : published;
    first ??= { draft, published };
  }
  if (first === null) throw new Error(`${uid} ${document.code}: no language to write it in`);
  return first;
}

function rowsOf(known: readonly { id: number; publishedAt: unknown; locale: string | null }[], locale: string | null): Rows {
  const rows = known.filter((row) => row.locale === locale || locale === null);
  const published = rows.find((row) => row.publishedAt !== null)?.id ?? rows[0]?.id;
  const draft = rows.find((row) => row.publishedAt === null)?.id ?? published;
  if (published === undefined || draft === undefined) throw new Error('a seeded document lost its first language');
  return { draft, published };
}

/** The rows of a seeded thing that another refers to by its code. */
export function rowOf(rows: ReadonlyMap<string, Rows>, code: string): Rows {
  const found = rows.get(code);
  if (found === undefined) throw new Error(`the seed names ${code}, which it does not hold`);
  return found;
}
