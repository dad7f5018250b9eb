import type { Core } from '@strapi/strapi';
import { rowOf, writeDocument, type Rows } from '../write-document';
import { printers, registers, stations } from './equipment';
import { floor } from './floor';
import { dayParts, place, rules } from './place';

const named = (each: { en: string; ar: string }) => [['en', { name: each.en }], ['ar', { name: each.ar }]] as const;

export interface SeededPlace { readonly location: Rows; readonly stations: ReadonlyMap<string, Rows>; readonly dayParts: ReadonlyMap<string, Rows> }

/** The location with its floor, its equipment and its clock. */
export async function seedPlace(strapi: Core.Strapi, addresses: Readonly<Record<string, string>>): Promise<SeededPlace> {
  const { texts, ...values } = place;
  const location = await writeDocument(strapi, 'api::location.location', { code: place.code, values, texts: [['en', texts.en], ['ar', texts.ar]] });
  await seedRules(strapi, location);
  await seedFloor(strapi, location);
  const printerRows = await seedPrinters(strapi, location, addresses);
  const printer = (code: string): Rows => rowOf(printerRows, code);
  for (const { receiptPrinter, ...each } of registers) {
    await writeDocument(strapi, 'api::register.register', { code: each.code, values: each, texts: null, links: { location, receiptPrinter: printer(receiptPrinter) } });
  }
  const stationRows = new Map<string, Rows>();
  for (const { code, kind, printers: names, ...texts } of stations) {
    stationRows.set(code, await writeDocument(strapi, 'api::station.station', { code, values: { code, kind }, texts: named(texts), links: { location, printers: names.map(printer) } }));
  }
  const dayPartRows = new Map<string, Rows>();
  for (const { code, days, startsAt, endsAt, ...texts } of dayParts) {
    const values = { code, days, startsAt: `${startsAt}:00.000`, endsAt: `${endsAt}:00.000` };
    dayPartRows.set(code, await writeDocument(strapi, 'api::day-part.day-part', { code, values, texts: named(texts) }));
  }
  return { location, stations: stationRows, dayParts: dayPartRows };
}

async function seedRules(strapi: Core.Strapi, location: Rows): Promise<void> {
  const { en, ar, ...values } = rules;
  await writeDocument(strapi, 'api::house-rule.house-rule', { code: place.code, values: { code: place.code, ...values }, texts: [['en', { serviceChargeName: en }], ['ar', { serviceChargeName: ar }]], links: { location } });
}

async function seedFloor(strapi: Core.Strapi, location: Rows): Promise<void> {
  for (const [sort, { code, tables, ...texts }] of floor.entries()) {
    const area = await writeDocument(strapi, 'api::floor-area.floor-area', { code, values: { code, sort }, texts: named(texts), links: { location } });
    for (const [name, seats, shape, x, y, width, height] of tables) {
      await writeDocument(strapi, 'api::dining-table.dining-table', { code: `${code}-${name}`, values: { name, seats, shape, x, y, width, height }, texts: null, links: { area } });
    }
  }
}

async function seedPrinters(strapi: Core.Strapi, location: Rows, addresses: Readonly<Record<string, string>>): Promise<Map<string, Rows>> {
  const rows = new Map<string, Rows>();
  for (const { setting, ...each } of printers) {
    const values = { ...each, address: addresses[setting] ?? each.address, scripts: ['latin'], ticketLocale: 'en' };
    rows.set(each.code, await writeDocument(strapi, 'api::printer.printer', { code: each.code, values, texts: null, links: { location } }));
  }
  return rows;
}
