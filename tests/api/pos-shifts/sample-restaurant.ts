import type { ContentCatalog } from '@nova/platform/access';
import { defaultHouseRules, type Catalogue, type Location, type Venue } from '@nova/platform/contracts';

const en = (text: string) => ({ en: text });
export const sampleLocation: Location = {
  id: 'loc', code: 'MAIN', name: en('Nova'), legalName: 'Nova Ltd', address: '1 High Street', phone: null, taxNumber: 'GB123', receiptHeader: en('Hello'), receiptFooter: en('Bye'),
  timeZone: 'Europe/London', cutoffHour: 4, currency: 'GBP', currencyDigits: 2, taxMode: 'inclusive', taxRounding: 'line', cashRoundingMinor: 5, locales: ['en'], defaultLocale: 'en',
};

/** Two registers, four tenders, a reason for each movement. R2 has no printer. */
export const sampleVenue: Venue = {
  location: sampleLocation,
  areas: [{ id: 'area', name: en('Room'), sort: 1 }],
  tables: [{ id: 't1', areaId: 'area', name: 'Table 1', seats: 4, x: 0, y: 0, width: 1, height: 1, shape: 'square' }],
  registers: [{ id: 'reg1', name: 'Front till', code: 'R1', receiptPrinterId: 'printer' }, { id: 'reg2', name: 'Bar till', code: 'R2', receiptPrinterId: null }],
  stations: [],
  displays: [],
  printers: [{ id: 'printer', name: 'Front', address: '127.0.0.1:9100', columns: 42, scripts: ['latin'], locale: 'en', channels: [], qzName: null, httpUrl: null }],
  tenderTypes: [
    { id: 'cash', code: 'CASH', name: en('Cash'), kind: 'cash', opensDrawer: true, sort: 1 }, { id: 'card', code: 'CARD', name: en('Card'), kind: 'external-card', opensDrawer: false, sort: 2 },
    { id: 'voucher', code: 'VOUCHER', name: en('Voucher'), kind: 'voucher', opensDrawer: false, sort: 3 }, { id: 'house', code: 'HOUSE', name: en('House account'), kind: 'house-account', opensDrawer: false, sort: 4 },
  ],
  reasons: (['cash-in', 'cash-out', 'drop', 'no-sale', 'cancel', 'over-short', 'void', 'discount', 'comp', 'tax-exempt', 'reopen'] as const).map((kind) => ({ id: `why-${kind}`, kind, name: en(kind) })),
  denominationsMinor: [5000, 2000, 1000, 500, 100, 50, 10, 5, 1],
  orderTypes: ['dine-in', 'takeaway', 'delivery'],
  rules: { ...defaultHouseRules, serviceCharge: { ppm: 125_000, fromCovers: 6, name: en('Service'), taxClassId: 'full' } },
};

const item = (id: string, priceMinor: number, taxClassId: string, groupIds: string[] = []): Catalogue['items'][number] => ({
  id, categoryId: 'cat', name: en(id), kitchenName: id, description: en(''), pricesMinor: { 'dine-in': priceMinor, 'takeaway': priceMinor, 'delivery': priceMinor },
  taxClassId, stationId: null, course: 1, allergens: [], groupIds, dayPartIds: [], sort: 1,
});
const taxClass = (id: string, ratePpm: number): Catalogue['taxClasses'][number] => {
  const rates = [{ code: id, name: id, ratePpm }];
  return { id, code: id, name: id, rates: { 'dine-in': rates, 'takeaway': rates, 'delivery': rates } };
};

/** The parts of the combo, each a dish of the menu. */
const part = (itemId: string): Catalogue['groups'][number]['options'][number] => ({ id: `is-${itemId}`, name: en(itemId), kitchenName: itemId, pricesMinor: { 'dine-in': 0, 'takeaway': 0, 'delivery': 0 }, allergens: [], groupIds: [], itemId, stationId: null });

/** Prices that do not round well, and a combo of two dishes that are taxed differently. */
export const sampleCatalogue: Catalogue = {
  hash: 'a'.repeat(64), locationId: 'loc', locales: ['en'], taxClasses: [taxClass('full', 200_000), taxClass('low', 50_000)], dayParts: [],
  categories: [{ id: 'cat', name: en('All'), colour: '#000', dayPartIds: [], sort: 1 }],
  items: [item('soup', 733, 'low'), item('steak', 2349, 'full'), item('wine', 891, 'full'), item('bread', 199, 'low'), item('lunch', 1501, 'full', ['parts'])], groups: [{ id: 'parts', name: en('Parts'), min: 2, max: 2, options: [part('soup'), part('wine')] }],
};

export const sampleContent: ContentCatalog = {
  locations: () => [sampleLocation], venue: (id) => (id === 'loc' ? sampleVenue : null), catalogue: (id) => (id === 'loc' ? sampleCatalogue : null),
  catalogueByHash: (hash) => Promise.resolve(hash === sampleCatalogue.hash ? sampleCatalogue : null), menu: () => null, displays: () => [],
};
