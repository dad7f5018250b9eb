import type { Catalogue } from '@nova/platform/contracts';
import { canonicalJson, sha256 } from '@nova/platform/pure';
import type { Content, OrderTypeName, Priced, TaxClassContent } from './content';

export interface Compiled {
  readonly catalogue: Catalogue;
  /** Published items that cannot be sold, and why: for the log. */
  readonly leftOut: readonly { readonly code: string; readonly why: string }[];
}

const bySort = <Each extends { sort: number; id: string }>(a: Each, b: Each): number => a.sort - b.sort || (a.id < b.id ? -1 : 1);
const forEachOrderType = <Value>(value: (orderType: OrderTypeName) => Value): Record<OrderTypeName, Value> =>
  ({ 'dine-in': value('dine-in'), takeaway: value('takeaway'), delivery: value('delivery') });

/** Delivery follows takeaway unless it says otherwise, and takeaway the base price. */
function pricesOf({ priceMinor, takeawayPriceMinor, deliveryPriceMinor }: Priced): Record<OrderTypeName, number> {
  const takeaway = takeawayPriceMinor ?? priceMinor;
  return { 'dine-in': priceMinor, takeaway, delivery: deliveryPriceMinor ?? takeaway };
}

/** A rate that names no way of selling is due for all of them. */
const ratesOf = (taxClass: TaxClassContent): Catalogue['taxClasses'][number]['rates'] =>
  forEachOrderType((orderType) => taxClass.rates
    .filter((rate) => rate.orderTypes.length === 0 || rate.orderTypes.includes(orderType))
    .map(({ code, name, ratePpm }) => ({ code, name, ratePpm })));

/** Compiles the menu of one place. Pure: the same content gives the same hash, in every process and after every restart. */
export function compileCatalogue(content: Content, locationId: string): Compiled {
  const stationsHere = new Set(content.stations.filter((station) => station.locationId === locationId).map((station) => station.id));
  const stationOf = (ids: readonly string[]): string | null => ids.find((id) => stationsHere.has(id)) ?? null;
  const categories = content.categories.filter((each) => each.locationIds.length === 0 || each.locationIds.includes(locationId)).sort(bySort);
  const categoryById = new Map(categories.map((category) => [category.id, category]));
  const everyCategory = new Set(content.categories.map((category) => category.id));
  const taxClassIds = new Set(content.taxClasses.map((taxClass) => taxClass.id));
  const stationOfItem = (itemId: string | null): string | null => {
    const item = content.items.find((each) => each.id === itemId);
    return item === undefined ? null : stationOf(item.stationIds) ?? stationOf(categoryById.get(item.categoryId ?? '')?.stationIds ?? []);
  };
  const groups = groupsOf(content, stationOfItem);
  const leftOut: { code: string; why: string }[] = [];
  const items: Catalogue['items'] = [];
  for (const item of [...content.items].sort(bySort)) {
    const category = item.categoryId === null ? undefined : categoryById.get(item.categoryId);
    if (category === undefined) {
      if (item.categoryId === null || !everyCategory.has(item.categoryId)) leftOut.push({ code: item.code, why: 'its category is missing or not published' });
      continue;
    }
    if (item.taxClassId === null || !taxClassIds.has(item.taxClassId)) {
      leftOut.push({ code: item.code, why: 'it has no tax class' });
      continue;
    }
    items.push({
      id: item.id, categoryId: category.id, name: item.name, kitchenName: item.kitchenName, description: item.description, pricesMinor: pricesOf(item),
      taxClassId: item.taxClassId, stationId: stationOf(item.stationIds) ?? stationOf(category.stationIds), course: item.course, allergens: [...item.allergens],
      groupIds: groups.filter((group) => item.groupIds.includes(group.id)).map((group) => group.id),
      dayPartIds: [...item.dayPartIds].sort(), sort: item.sort,
    });
  }
  const body: Omit<Catalogue, 'hash'> = {
    locationId,
    locales: [...content.locales],
    taxClasses: content.taxClasses.map((taxClass) => ({ id: taxClass.id, code: taxClass.code, name: taxClass.name, rates: ratesOf(taxClass) })).sort((a, b) => (a.code < b.code ? -1 : 1)),
    dayParts: content.dayParts.map(({ id, name, days, startsAt, endsAt }) => ({ id, name, days: [...days], startsAt, endsAt })).sort((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : a.id < b.id ? -1 : 1)),
    categories: categories.map(({ id, name, colour, dayPartIds, sort }) => ({ id, name, colour, dayPartIds: [...dayPartIds].sort(), sort })),
    items,
    groups,
  };
  return { catalogue: { hash: sha256(canonicalJson(body)), ...body }, leftOut };
}

/** Groups in the order in which they are asked. One without options asks nothing and is left out, everywhere it is named. */
function groupsOf(content: Content, stationOfItem: (itemId: string | null) => string | null): Catalogue['groups'] {
  const filled = new Set(content.options.map((option) => option.groupId));
  const groups = content.groups.filter((group) => filled.has(group.id)).sort(bySort);
  return groups.map(({ id, name, min, max }) => ({
    id, name, min, max,
    options: content.options.filter((option) => option.groupId === id).sort(bySort).map((option) => ({
      id: option.id, name: option.name, kitchenName: option.kitchenName, pricesMinor: pricesOf(option), allergens: [...option.allergens],
      groupIds: groups.filter((group) => option.opensGroupIds.includes(group.id)).map((group) => group.id),
      ...(option.standsForId === null ? {} : { itemId: option.standsForId, stationId: stationOfItem(option.standsForId) }),
    })),
  }));
}

