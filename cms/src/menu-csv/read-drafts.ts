import { allergens } from '@nova/platform/contracts';
import type { Core } from '@strapi/strapi';
import { wordsOf } from '../catalogue/read-documents';
import type { Kind } from './columns';
import { linksOf, single, uidOf, valuesOf } from './menu-types';

type Row = Readonly<Record<string, unknown>>;

/** One menu document as an editor sees it: the state of the default language, and its texts in each. */
export interface MenuDocument {
  readonly kind: Kind;
  readonly documentId: string;
  readonly code: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** documentIds by relation. */
  readonly links: Readonly<Record<string, readonly string[]>>;
  readonly texts: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
}
export interface MenuDocumentStates { readonly draft: MenuDocument; readonly published: MenuDocument | null }

const link = { select: ['documentId'] };
const limit = 40_000;

/** All menu documents of a kind by their code in small letters, with what is being edited and what is published. */
export async function readDrafts(strapi: Core.Strapi, kind: Kind, defaultLocale: string): Promise<Map<string, MenuDocumentStates>> {
  const populate = Object.fromEntries(linksOf[kind].map((field) => [field, link]));
  const rows = (await strapi.db.query(uidOf[kind]).findMany({ populate, orderBy: { id: 'asc' }, limit })) as Row[];
  const byDocument = new Map<string, Row[]>();
  for (const row of rows) byDocument.set(String(row['documentId']), [...(byDocument.get(String(row['documentId'])) ?? []), row]);
  const found = new Map<string, MenuDocumentStates>();
  for (const [documentId, all] of byDocument) {
    const draft = documentOf(kind, documentId, all.filter((row) => row['publishedAt'] === null), defaultLocale);
    if (draft === null || draft.code === '') continue;
    found.set(draft.code.toLowerCase(), { draft, published: documentOf(kind, documentId, all.filter((row) => row['publishedAt'] !== null), defaultLocale) });
  }
  return found;
}

function documentOf(kind: Kind, documentId: string, rows: readonly Row[], defaultLocale: string): MenuDocument | null {
  const main = rows.find((row) => row['locale'] === defaultLocale);
  if (main === undefined) return null;
  return {
    kind, documentId, code: typeof main['code'] === 'string' ? main['code'] : '',
    values: Object.fromEntries(valuesOf[kind].map((field) => [field, field === 'allergens' ? wordsOf(main[field], allergens) : (main[field] ?? null)])),
    links: Object.fromEntries(linksOf[kind].map((field) => [field, idsOf(main[field], single.has(field))])),
    texts: Object.fromEntries(rows.map((row) => [String(row['locale']), { name: String(row['name'] ?? ''), description: String(row['description'] ?? '') }])),
  };
}

function idsOf(value: unknown, one: boolean): string[] {
  const all = one ? [value] : Array.isArray(value) ? value : [];
  return all.flatMap((each: unknown) => (typeof each === 'object' && each !== null && 'documentId' in each ? [String(each.documentId)] : [])).sort();
}
