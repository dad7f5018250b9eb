import type { Core, UID } from '@strapi/strapi';
import { platform } from '@nova/platform/access';
import { currencyDigits, newId } from '@nova/platform/pure';
import { readLocales } from '../catalogue/read-content';
import { changedTopic } from '../catalogue/changed-topic';
import { appendContentChange } from '../catalogue/store-catalogue';
import { writeDocument, type Rows } from '../seeds/write-document';
import { kinds, type Kind } from './columns';
import { linksOf, single, uidOf } from './menu-types';
import { parseMenuCsv, type CsvRules } from './parse-menu-csv';
import { planImport, type Known, type Wanted } from './plan-import';
import { readDrafts } from './read-drafts';

/** Strapi's input types are made by a generator that we do not run; the columns' names are checked by menu-types. */
type Data = Record<string, unknown>;
export interface ImportResult { readonly rows: number; readonly added: number; readonly changed: number; readonly unchanged: number }

/** Languages and money of a menu file: prices are written in the currency of the first location. */
export async function csvRules(strapi: Core.Strapi): Promise<CsvRules> {
  const location = (await strapi.db.query('api::location.location').findOne({ select: ['currency'], orderBy: { id: 'asc' } })) as { currency: string } | null;
  return { locales: await readLocales(strapi), currencyDigits: currencyDigits(location?.currency ?? 'GBP') };
}

/**
 * Imports a menu: adds what is new, changes what differs, leaves alone what the file does not name, and publishes all of it.
 * All or nothing, in one transaction. Throws MenuCsvError with every fault of the file.
 */
export async function importMenu(strapi: Core.Strapi, csv: string): Promise<ImportResult> {
  const rules = await csvRules(strapi);
  const rows = parseMenuCsv(csv, rules);
  return strapi.db.transaction(async ({ trx, onCommit }) => {
    const wanted = planImport(rows, await readKnown(strapi, rules.locales[0]), () => newId());
    const written = new Map<string, Rows>();
    for (const each of wanted) if (each.isNew) await add(strapi, each, rules.locales, written);
    for (const each of wanted) if (!each.isNew) await change(strapi, each, rules.locales[0]);
    if (wanted.length > 0) await appendContentChange(trx, { type: 'menu', documentId: 'menu', act: 'import' });
    onCommit(() => platform().events.poke(changedTopic));
    const added = wanted.filter((each) => each.isNew).length;
    return { rows: rows.length, added, changed: wanted.length - added, unchanged: rows.length - wanted.length };
  });
}

async function readKnown(strapi: Core.Strapi, defaultLocale: string): Promise<Known> {
  const menu = {} as Record<Kind, Awaited<ReturnType<typeof readDrafts>>>;
  for (const kind of kinds) menu[kind] = await readDrafts(strapi, kind, defaultLocale);
  const codes = async (uid: UID.ContentType): Promise<Map<string, string>> => {
    const rows = (await strapi.db.query(uid).findMany({ select: ['code', 'documentId'] })) as { code: string; documentId: string }[];
    return new Map(rows.map(({ code, documentId }) => [code.toLowerCase(), documentId]));
  };
  return { menu, taxClasses: await codes('api::tax-class.tax-class'), dayParts: await codes('api::day-part.day-part'), stations: await codes('api::station.station') };
}

/** New documents are written as rows, like a seed: a first menu of hundreds of items is a matter of seconds. */
async function add(strapi: Core.Strapi, wanted: Wanted, locales: readonly [string, ...string[]], written: Map<string, Rows>): Promise<void> {
  const links: Record<string, Rows | Rows[]> = {};
  for (const field of linksOf[wanted.kind]) {
    const rows: Rows[] = [];
    for (const id of wanted.links[field] ?? []) rows.push(written.get(id) ?? (await rowsOfDocument(strapi, targetOf(strapi, wanted.kind, field), id, locales[0])));
    const [first] = rows;
    if (single.has(field) && first !== undefined) links[field] = first;
    else if (!single.has(field)) links[field] = rows;
  }
  const texts = locales.flatMap((locale) => {
    const own = wanted.texts[locale];
    return own?.name === undefined ? [] : [[locale, { name: own.name, ...(wanted.kind === 'item' ? { description: own.description ?? null } : {}) }] as const];
  });
  written.set(wanted.documentId, await writeDocument(strapi, uidOf[wanted.kind], { code: wanted.code, documentId: wanted.documentId, values: wanted.values, texts, links }));
}

const targetOf = (strapi: Core.Strapi, kind: Kind, field: string): UID.ContentType => (strapi.getModel(uidOf[kind]).attributes[field] as { target: UID.ContentType }).target;

async function rowsOfDocument(strapi: Core.Strapi, uid: UID.ContentType, documentId: string, defaultLocale: string): Promise<Rows> {
  const rows = (await strapi.db.query(uid).findMany({ where: { documentId }, select: ['id', 'locale', 'publishedAt'] })) as { id: number; locale: string | null; publishedAt: unknown }[];
  const own = rows.filter((row) => row.locale === null || row.locale === defaultLocale);
  const published = own.find((row) => row.publishedAt !== null)?.id;
  const draft = own.find((row) => row.publishedAt === null)?.id ?? published;
  if (draft === undefined) throw new Error(`${uid} ${documentId} has no row in ${defaultLocale}`);
  return { draft, published: published ?? draft };
}

/** Changed documents go through the Document Service, with its checks, as if an editor had typed them and pressed Publish. */
async function change(strapi: Core.Strapi, { kind, documentId, values, links, texts }: Wanted, defaultLocale: string): Promise<void> {
  const documents = strapi.documents(uidOf[kind]);
  const relations = Object.fromEntries(Object.entries(links).map(([field, ids]) => [field, single.has(field) ? (ids[0] ?? null) : { set: ids.map((id) => ({ documentId: id })) }]));
  await documents.update({ documentId, locale: defaultLocale, data: { ...values, ...texts[defaultLocale], ...relations } as Data });
  for (const [locale, own] of Object.entries(texts)) {
    if (locale !== defaultLocale) await documents.update({ documentId, locale, data: own as Data });
  }
  await documents.publish({ documentId, locale: '*' });
}
