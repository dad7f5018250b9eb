import { platform } from '@nova/platform/access';
import { orderTypes, printChannels, reasonKinds } from '@nova/platform/contracts';
import type { Core, UID } from '@strapi/strapi';
import type { Content, TenderContent } from './content';
import { integerOf, linkOf, linksOf, readDocuments, textOf, textOrNull, textsOf, wordOf, wordsInOrder, wordsOf } from './read-documents';
import { readMenu } from './read-menu';
import { rulesOf } from './rules-of';

interface Locales { getDefaultLocale(): Promise<string> }

const link = { select: ['documentId'] };
const tenderKinds = ['cash', 'external-card', 'voucher', 'house-account', 'card'] as const;
/** Which cards may be chosen is the provider's to say, and whether it is set up here. */
const cardOf = (row: Record<string, unknown>): Pick<TenderContent, 'card'> => {
  const provider = textOrNull(row['provider']);
  return row['kind'] !== 'card' || provider === null ? {} : { card: { provider, ...platform().cardProvider(provider) } };
};
const columnsAllowed = [48, 42, 32];

/** The languages of the content, the default one first, the others by their code. */
export async function readLocales(strapi: Core.Strapi): Promise<readonly [string, ...string[]]> {
  const first = await (strapi.plugin('i18n').service('locales') as unknown as Locales).getDefaultLocale();
  const all = (await strapi.db.query('plugin::i18n.locale').findMany({ select: ['code'], orderBy: { code: 'asc' } })) as { code: string }[];
  return [first, ...all.map(({ code }) => code).filter((code) => code !== first)];
}

/** Everything published, read in about forty small queries: the whole input of the compilers. */
export async function readContent(strapi: Core.Strapi): Promise<Content> {
  const locales = await readLocales(strapi);
  const documents = (uid: UID.ContentType, relations?: Record<string, unknown>) => readDocuments(strapi, uid, locales[0], relations);
  const [locations, areas, tables, registers, stations, printers, tenders, reasons, rules, displays] = [
    await documents('api::location.location'), await documents('api::floor-area.floor-area', { location: link }), await documents('api::dining-table.dining-table', { area: link }),
    await documents('api::register.register', { location: link, receiptPrinter: link }), await documents('api::station.station', { location: link, printers: link }),
    await documents('api::printer.printer', { location: link }), await documents('api::tender-type.tender-type', { locations: link }), await documents('api::reason.reason'),
    await documents('api::house-rule.house-rule', { location: link, serviceChargeTaxClass: link }), await documents('api::kitchen-display.kitchen-display', { location: link, stations: link }),
  ];
  return {
    locales,
    locations: locations.map((each) => ({
      id: each.id, code: textOf(each.row['code']), name: textsOf(each, 'name', locales), legalName: textOf(each.row['legalName']), address: textOf(each.row['address']),
      phone: textOrNull(each.row['phone']), taxNumber: textOf(each.row['taxNumber']), receiptHeader: textsOf(each, 'receiptHeader', locales), receiptFooter: textsOf(each, 'receiptFooter', locales),
      timeZone: textOf(each.row['timeZone']), cutoffHour: integerOf(each.row['cutoffHour']), currency: textOf(each.row['currency']),
      taxMode: wordOf(each.row['taxMode'], ['inclusive', 'exclusive']), taxRounding: wordOf(each.row['taxRounding'], ['line', 'order']),
      cashRoundingMinor: integerOf(each.row['cashRoundingMinor'], 1), denominations: textOf(each.row['denominations']), orderTypes: wordsOf(each.row['orderTypes'], orderTypes),
    })),
    areas: areas.map((each) => ({ id: each.id, name: textsOf(each, 'name', locales), sort: integerOf(each.row['sort']), locationId: linkOf(each.row['location']) })),
    tables: tables.map(({ id, row }) => ({
      id, name: textOf(row['name']), seats: integerOf(row['seats'], 1), shape: wordOf(row['shape'], ['square', 'round']), areaId: linkOf(row['area']),
      x: integerOf(row['x']), y: integerOf(row['y']), width: integerOf(row['width'], 10), height: integerOf(row['height'], 10),
    })),
    registers: registers.map(({ id, row }) => ({ id, code: textOf(row['code']), name: textOf(row['name']), locationId: linkOf(row['location']), receiptPrinterId: linkOf(row['receiptPrinter']) })),
    stations: stations.map((each) => ({
      id: each.id, code: textOf(each.row['code']), name: textsOf(each, 'name', locales), kind: wordOf(each.row['kind'], ['kitchen', 'bar', 'expo']),
      autoBump: each.row['autoBump'] === true, printOnBump: wordOf(each.row['printOnBump'], ['nothing', 'ticket', 'expo-slip']),
      locationId: linkOf(each.row['location']), printerIds: linksOf(each.row['printers']),
    })),
    printers: printers.map(({ id, row }) => ({
      id, name: textOf(row['name']), address: textOf(row['address']), columns: columnsAllowed.find((columns) => columns <= integerOf(row['columns'], 48)) ?? 32,
      scripts: wordsOf(row['scripts'], ['latin', 'arabic', 'cjk']), locale: textOrNull(row['ticketLocale']) ?? locales[0], locationId: linkOf(row['location']),
      channels: wordsInOrder(row['channels'], printChannels), qzName: textOrNull(row['qzName']), httpUrl: textOrNull(row['httpUrl']),
    })),
    tenders: tenders.map((each) => ({
      id: each.id, code: textOf(each.row['code']), name: textsOf(each, 'name', locales), kind: wordOf(each.row['kind'], tenderKinds),
      opensDrawer: each.row['opensDrawer'] === true, sort: integerOf(each.row['sort']), locationIds: linksOf(each.row['locations']), ...cardOf(each.row),
    })),
    reasons: reasons.map((each) => ({
      id: each.id, name: textsOf(each, 'name', locales), sort: integerOf(each.row['sort']),
      kind: wordOf(each.row['kind'], reasonKinds),
    })),
    displays: displays.map(({ id, row }) => ({
      id, code: textOf(row['code']), name: textOf(row['name']), active: row['active'] === true, url: textOf(row['url']), secretEnv: textOf(row['secretEnv']), nextSecretEnv: textOrNull(row['nextSecretEnv']),
      locationId: linkOf(row['location']), stationIds: linksOf(row['stations']),
    })),
    rules: rules.map((each) => ({ id: each.id, locationId: linkOf(each.row['location']), rules: rulesOf(each, locales) })),
    ...(await readMenu(strapi, locales)),
  };
}
