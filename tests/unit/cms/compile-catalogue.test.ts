import { currencyDigits } from '@nova/platform/pure';
import { compileCatalogue } from '../../../cms/src/catalogue/compile-catalogue';
import { compileMenu } from '../../../cms/src/catalogue/compile-menu';
import { compileVenue } from '../../../cms/src/catalogue/compile-venue';
import type { CategoryContent, Content, ItemContent, LocationContent } from '../../../cms/src/catalogue/content';
import { denominationsOf } from '../../../cms/src/catalogue/denominations';

const location = (id: string, change: Partial<LocationContent> = {}): LocationContent => ({
  id, code: id, name: { en: id, ar: id }, legalName: 'Ltd', address: 'Street', phone: null, taxNumber: '', receiptHeader: { en: '', ar: '' }, receiptFooter: { en: '', ar: '' },
  timeZone: 'Europe/London', cutoffHour: 4, currency: 'GBP', taxMode: 'inclusive', taxRounding: 'line', cashRoundingMinor: 1, denominations: '', orderTypes: [], ...change,
});
const category = (id: string, change: Partial<CategoryContent> = {}): CategoryContent => ({ id, name: { en: id, ar: id }, colour: '#000000', sort: 0, dayPartIds: [], stationIds: [], locationIds: [], ...change });
const item = (id: string, change: Partial<ItemContent> = {}): ItemContent => ({
  id, code: id.toUpperCase(), name: { en: id, ar: id }, description: { en: '', ar: '' }, kitchenName: id.toUpperCase(), course: 1, sort: 0, allergens: [],
  priceMinor: 500, takeawayPriceMinor: null, deliveryPriceMinor: null, categoryId: 'mezze', taxClassId: 'standard', groupIds: [], stationIds: [], dayPartIds: [], ...change,
});
const content = (change: Partial<Content> = {}): Content => ({
  locales: ['en', 'ar'], locations: [location('soho')], areas: [], tables: [], registers: [], printers: [], tenders: [], reasons: [], rules: [], displays: [], dayParts: [], groups: [], options: [],
  stations: ['soho', 'city'].map((place) => ({ id: `kitchen-${place}`, code: `KITCHEN-${place}`, name: { en: 'Kitchen', ar: 'المطبخ' }, kind: 'kitchen' as const, autoBump: false, printOnBump: 'nothing' as const, locationId: place, printerIds: [] })),
  taxClasses: [{ id: 'standard', code: 'STANDARD', name: 'Standard', rates: [{ code: 'VAT20', name: 'VAT 20%', ratePpm: 200_000, orderTypes: [] }] }],
  categories: [category('mezze')], items: [item('hummus')], ...change,
});

describe('compile-catalogue', () => {
  it('gives the same hash for the same content, whatever the order of its rows', () => {
    const items = [item('a'), item('b'), item('c')];
    const first = compileCatalogue(content({ items }), 'soho').catalogue;
    expect(compileCatalogue(content({ items: [...items].reverse() }), 'soho').catalogue).toEqual(first);
    expect(compileCatalogue(content({ items: items.map((each) => ({ ...each, priceMinor: 501 })) }), 'soho').catalogue.hash).not.toBe(first.hash);
  });

  it('takes a missing takeaway price from the base price, and delivery from takeaway', () => {
    const priced = [item('plain'), item('takeaway', { takeawayPriceMinor: 400 }), item('all', { takeawayPriceMinor: 400, deliveryPriceMinor: 0 })];
    const prices = Object.fromEntries(compileCatalogue(content({ items: priced }), 'soho').catalogue.items.map((each) => [each.id, each.pricesMinor]));
    expect(prices).toEqual({
      plain: { 'dine-in': 500, takeaway: 500, delivery: 500 }, takeaway: { 'dine-in': 500, takeaway: 400, delivery: 400 }, all: { 'dine-in': 500, takeaway: 400, delivery: 0 },
    });
  });

  it('O9: gives each way of selling its own rates; a rate that names none is due for all', () => {
    const cold = { id: 'cold', code: 'COLD', name: 'Cold', rates: [
      { code: 'VAT20', name: 'VAT 20%', ratePpm: 200_000, orderTypes: ['dine-in' as const] }, { code: 'VAT0', name: 'VAT 0%', ratePpm: 0, orderTypes: ['takeaway' as const, 'delivery' as const] },
      { code: 'LEVY', name: 'Levy', ratePpm: 5_000, orderTypes: [] },
    ] };
    const [compiled] = compileCatalogue(content({ taxClasses: [cold], items: [] }), 'soho').catalogue.taxClasses;
    const codes = Object.fromEntries(Object.entries(compiled!.rates).map(([type, rates]) => [type, rates.map((rate) => rate.code)]));
    expect(codes).toEqual({ 'dine-in': ['VAT20', 'LEVY'], takeaway: ['VAT0', 'LEVY'], delivery: ['VAT0', 'LEVY'] });
  });

  it('sells a category where it belongs, and makes an item at the station of that place', () => {
    const two = content({
      locations: [location('soho'), location('city')],
      categories: [category('mezze', { stationIds: ['kitchen-soho', 'kitchen-city'] }), category('brunch', { locationIds: ['city'] })],
      items: [item('hummus'), item('eggs', { categoryId: 'brunch' })],
    });
    const soho = compileCatalogue(two, 'soho');
    const city = compileCatalogue(two, 'city');
    expect(soho.catalogue.items.map((each) => [each.id, each.stationId])).toEqual([['hummus', 'kitchen-soho']]);
    expect(soho.leftOut).toEqual([]);
    expect(city.catalogue.items.map((each) => [each.id, each.stationId])).toEqual([['eggs', null], ['hummus', 'kitchen-city']]);
  });

  it('leaves out what cannot be sold, and says why', () => {
    const { catalogue, leftOut } = compileCatalogue(content({ items: [item('a', { categoryId: null }), item('b', { taxClassId: 'gone' }), item('c')] }), 'soho');
    expect(catalogue.items.map((each) => each.id)).toEqual(['c']);
    expect(leftOut).toEqual([{ code: 'A', why: 'its category is missing or not published' }, { code: 'B', why: 'it has no tax class' }]);
  });

  it('asks groups in their order, keeps nesting, and drops a group without options wherever it is named', () => {
    const group = (id: string, sort: number) => ({ id, name: { en: id, ar: id }, min: 0, max: 1, sort });
    const option = (id: string, groupId: string, opensGroupIds: string[] = []) => ({ id, name: { en: id, ar: id }, kitchenName: id, sort: 0, allergens: [], priceMinor: 0, takeawayPriceMinor: null, deliveryPriceMinor: null, groupId, opensGroupIds, standsForId: null });
    const { catalogue } = compileCatalogue(content({
      groups: [group('side', 2), group('bread', 1), group('empty', 0)], options: [option('rice', 'side', ['empty', 'bread']), option('pitta', 'bread')],
      items: [item('taouk', { groupIds: ['side', 'empty', 'bread'] })],
    }), 'soho');
    expect(catalogue.items[0]?.groupIds).toEqual(['bread', 'side']);
    expect(catalogue.groups.map((each) => [each.id, each.options[0]?.groupIds])).toEqual([['bread', []], ['side', ['bread']]]);
  });

  it('gives a choice that is a dish the station of that dish at this place, its own or its category\'s', () => {
    const drinks = { id: 'drinks', name: { en: 'Drinks', ar: 'مشروبات' }, min: 1, max: 1, sort: 0 };
    const option = (id: string, standsForId: string | null) => ({ id, name: { en: id, ar: id }, kitchenName: id, sort: 0, allergens: [], priceMinor: 0, takeawayPriceMinor: null, deliveryPriceMinor: null, groupId: 'drinks', opensGroupIds: [], standsForId });
    const { catalogue } = compileCatalogue(content({
      categories: [category('mezze', { stationIds: ['kitchen-city', 'kitchen-soho'] })], groups: [drinks], options: [option('ayran', 'yoghurt'), option('nothing', null)], items: [item('yoghurt')],
    }), 'soho');
    expect(catalogue.groups[0]?.options.map(({ id, itemId, stationId }) => [id, itemId, stationId])).toEqual([['ayran', 'yoghurt', 'kitchen-soho'], ['nothing', undefined, undefined]]);
  });

  it('writes the menu in one language', () => {
    const { catalogue } = compileCatalogue(content({ items: [item('hummus', { name: { en: 'Hummus', ar: 'حمّص' } })] }), 'soho');
    const { etag, body } = compileMenu(catalogue, 'ar');
    expect(JSON.parse(body.toString())).toMatchObject({ version: catalogue.hash, locale: 'ar', items: [{ name: 'حمّص', description: '' }] });
    expect(etag).toMatch(/^"[0-9a-f]{32}-ar"$/);
  });
});

describe('compile-venue', () => {
  it('holds what belongs to the place, tables in the order in which people count', () => {
    const table = (name: string, areaId: string | null) => ({ id: `t${name}`, name, seats: 2, shape: 'round' as const, x: 0, y: 0, width: 5, height: 5, areaId });
    const area = (id: string, locationId: string) => ({ id, name: { en: id, ar: id }, sort: 0, locationId });
    const venue = compileVenue(content({
      areas: [area('hall', 'soho'), area('roof', 'city')], tables: [table('10', 'hall'), table('2', 'hall'), table('1', 'roof'), table('3', null)],
      tenders: [{ id: 'cash', code: 'CASH', name: { en: 'Cash', ar: 'نقداً' }, kind: 'cash', opensDrawer: true, sort: 0, locationIds: [] }, { id: 'club', code: 'CLUB', name: { en: 'Club', ar: 'نادي' }, kind: 'house-account', opensDrawer: false, sort: 1, locationIds: ['city'] }],
      registers: [{ id: 'front', code: 'FRONT', name: 'Front', locationId: 'soho', receiptPrinterId: 'elsewhere' }],
    }), location('soho', { orderTypes: ['takeaway'] }));
    expect(venue.tables.map((each) => each.name)).toEqual(['2', '10']);
    expect(venue.tenderTypes.map((each) => each.code)).toEqual(['CASH']);
    expect(venue.registers[0]?.receiptPrinterId).toBeNull();
    expect(venue.orderTypes).toEqual(['takeaway']);
    expect(venue.location).toMatchObject({ currencyDigits: 2, locales: ['en', 'ar'], defaultLocale: 'en' });
  });

  it('counts drawers in the editor’s own denominations or the currency’s', () => {
    expect(denominationsOf('', 'GBP')).toEqual([5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1]);
    expect(denominationsOf('100, 500,100', 'GBP')).toEqual([500, 100]);
    expect([currencyDigits('GBP'), currencyDigits('JPY'), currencyDigits('KWD'), currencyDigits('???')]).toEqual([2, 0, 3, 2]);
  });
});
