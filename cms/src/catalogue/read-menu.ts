import { allergens, orderTypes } from '@nova/platform/contracts';
import type { Core, UID } from '@strapi/strapi';
import type { Content, Priced } from './content';
import { integerOf, integerOrNull, linkOf, linksOf, readDocuments, textOf, textsOf, wordsOf } from './read-documents';

type Row = Readonly<Record<string, unknown>>;
type MenuContent = Pick<Content, 'taxClasses' | 'dayParts' | 'categories' | 'items' | 'groups' | 'options'>;

const link = { select: ['documentId'] };
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const prices = (row: Row): Priced => ({
  priceMinor: integerOf(row['priceMinor']), takeawayPriceMinor: integerOrNull(row['takeawayPriceMinor']), deliveryPriceMinor: integerOrNull(row['deliveryPriceMinor']),
});
/** Strapi keeps `07:00:00.000`; minutes are all that a menu needs. */
const minutes = (value: unknown): string => textOf(value).slice(0, 5);
/** No day chosen means every day. */
const days = (value: unknown): number[] => {
  const chosen = wordsOf(value, weekdays);
  return (chosen.length === 0 ? weekdays : chosen).map((day) => weekdays.indexOf(day) + 1);
};
const rates = (value: unknown): MenuContent['taxClasses'][number]['rates'] =>
  (Array.isArray(value) ? (value as Row[]) : []).map((rate) => ({
    code: textOf(rate['code']), name: textOf(rate['name']), ratePpm: integerOf(rate['ratePpm']), orderTypes: wordsOf(rate['orderTypes'], orderTypes),
  }));

/** What is sold: published items with their categories, groups, options, taxes and day-parts. */
export async function readMenu(strapi: Core.Strapi, locales: readonly [string, ...string[]]): Promise<MenuContent> {
  const documents = (uid: UID.ContentType, relations?: Record<string, unknown>) => readDocuments(strapi, uid, locales[0], relations);
  const taxClasses = await documents('api::tax-class.tax-class', { rates: true });
  const dayParts = await documents('api::day-part.day-part');
  const categories = await documents('api::menu-category.menu-category', { dayParts: link, stations: link, locations: link });
  const items = await documents('api::menu-item.menu-item', { category: link, taxClass: link, modifierGroups: link, stations: link, dayParts: link });
  const groups = await documents('api::modifier-group.modifier-group');
  const options = await documents('api::modifier-option.modifier-option', { group: link, opensGroups: link, standsFor: link });
  return {
    taxClasses: taxClasses.map(({ id, row }) => ({ id, code: textOf(row['code']), name: textOf(row['name']), rates: rates(row['rates']) })),
    dayParts: dayParts.map((each) => ({ id: each.id, name: textsOf(each, 'name', locales), days: days(each.row['days']), startsAt: minutes(each.row['startsAt']), endsAt: minutes(each.row['endsAt']) })),
    categories: categories.map((each) => ({
      id: each.id, name: textsOf(each, 'name', locales), colour: textOf(each.row['colour']) || '#8a6d3b', sort: integerOf(each.row['sort']),
      dayPartIds: linksOf(each.row['dayParts']), stationIds: linksOf(each.row['stations']), locationIds: linksOf(each.row['locations']),
    })),
    items: items.map((each) => ({
      id: each.id, code: textOf(each.row['code']), name: textsOf(each, 'name', locales), description: textsOf(each, 'description', locales), kitchenName: textOf(each.row['kitchenName']), ...prices(each.row),
      course: integerOf(each.row['course'], 1), sort: integerOf(each.row['sort']), allergens: wordsOf(each.row['allergens'], allergens),
      categoryId: linkOf(each.row['category']), taxClassId: linkOf(each.row['taxClass']), groupIds: linksOf(each.row['modifierGroups']),
      stationIds: linksOf(each.row['stations']), dayPartIds: linksOf(each.row['dayParts']),
    })),
    groups: groups.map((each) => ({ id: each.id, name: textsOf(each, 'name', locales), min: integerOf(each.row['min']), max: integerOf(each.row['max'], 1), sort: integerOf(each.row['sort']) })),
    options: options.map((each) => ({
      id: each.id, name: textsOf(each, 'name', locales), kitchenName: textOf(each.row['kitchenName']), ...prices(each.row), sort: integerOf(each.row['sort']), allergens: wordsOf(each.row['allergens'], allergens),
      groupId: linkOf(each.row['group']), opensGroupIds: linksOf(each.row['opensGroups']), standsForId: linkOf(each.row['standsFor']),
    })),
  };
}
