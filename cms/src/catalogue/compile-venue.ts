import { defaultHouseRules, orderTypes, type Venue } from '@nova/platform/contracts';
import { currencyDigits } from '@nova/platform/pure';
import type { Content, LocationContent } from './content';
import { denominationsOf } from './denominations';

const bySort = <Each extends { sort: number; id: string }>(a: Each, b: Each): number => a.sort - b.sort || (a.id < b.id ? -1 : 1);
/** People expect table 2 before table 10. */
const byName = <Each extends { name: string }>(a: Each, b: Each): number => a.name.localeCompare(b.name, 'en', { numeric: true });
const byCode = <Each extends { code: string }>(a: Each, b: Each): number => (a.code < b.code ? -1 : 1);

/** Compiles what is configured for one place. Things that belong to no place or to a deleted one are nowhere. */
export function compileVenue(content: Content, place: LocationContent): Venue {
  const here = <Each extends { locationId: string | null }>(list: readonly Each[]): Each[] => list.filter((each) => each.locationId === place.id);
  const areas = here(content.areas).sort(bySort);
  const areaIds = new Set(areas.map((area) => area.id));
  const printers = here(content.printers).sort(byName);
  const printerIds = new Set(printers.map((printer) => printer.id));
  const { denominations, orderTypes: chosenOrderTypes, ...location } = place;
  return {
    location: { ...location, currencyDigits: currencyDigits(place.currency), locales: [...content.locales], defaultLocale: content.locales[0] },
    areas: areas.map(({ id, name, sort }) => ({ id, name, sort })),
    tables: content.tables.flatMap(({ areaId, ...table }) => (areaId !== null && areaIds.has(areaId) ? [{ ...table, areaId }] : [])).sort(byName),
    registers: here(content.registers).sort(byCode).map(({ id, code, name, receiptPrinterId }) => ({ id, code, name, receiptPrinterId: receiptPrinterId !== null && printerIds.has(receiptPrinterId) ? receiptPrinterId : null })),
    stations: here(content.stations).sort(byCode).map(({ id, code, name, kind, autoBump, printOnBump, printerIds: own }) => ({ id, code, name, kind, autoBump, printOnBump, printerIds: own.filter((printer) => printerIds.has(printer)) })),
    printers: printers.map(({ id, name, address, columns, scripts, locale, channels, qzName, httpUrl }) => ({ id, name, address, columns, scripts: scripts.length === 0 ? ['latin'] : [...scripts], locale, channels: [...channels], qzName, httpUrl })),
    displays: here(content.displays).sort(byCode).map(({ id, name, active, stationIds }) => ({ id, name, active, stationIds: [...stationIds] })),
    tenderTypes: content.tenders.filter((tender) => tender.locationIds.length === 0 || tender.locationIds.includes(place.id)).sort(bySort)
      .map(({ id, code, name, kind, opensDrawer, sort, card }) => ({ id, code, name, kind, opensDrawer, sort, ...(card === undefined ? {} : { card }) })),
    reasons: [...content.reasons].sort(bySort).map(({ id, kind, name }) => ({ id, kind, name })),
    denominationsMinor: denominationsOf(denominations, place.currency),
    orderTypes: chosenOrderTypes.length === 0 ? [...orderTypes] : [...chosenOrderTypes],
    rules: here(content.rules)[0]?.rules ?? defaultHouseRules,
  };
}
