import type { Core } from '@strapi/strapi';
import type { Bilingual, SeedCategory, SeedGroup } from '../shapes';
import { rowOf, writeDocument, type Rows } from '../write-document';
import { barModifiers } from './bar-modifiers';
import { comboModifiers } from './combo-modifiers';
import { kitchenModifiers } from './kitchen-modifiers';
import { menu } from './menu';
import type { SeededPlace } from './seed-place';

type Index = ReadonlyMap<string, Rows>;

const texts = (each: Bilingual) =>
  [['en', { name: each.en[0], description: each.en[1] ?? null }], ['ar', { name: each.ar[0], description: each.ar[1] ?? null }]] as const;
const names = (each: Bilingual) => [['en', { name: each.en[0] }], ['ar', { name: each.ar[0] }]] as const;

/** Places in the lists run through the whole menu, so that the admin's lists read like it. Groups first, since options open groups and items ask them; then categories with their items; options last, since those of a combo are items. */
export async function seedMenu(strapi: Core.Strapi, place: SeededPlace, taxClasses: Index): Promise<void> {
  const questions = [...kitchenModifiers, ...barModifiers, ...comboModifiers];
  const groups = await seedGroups(strapi, questions);
  const items = new Map<string, Rows>();
  for (const [sort, category] of menu.entries()) await seedCategory(strapi, category, sort, { place, taxClasses, groups, items });
  await seedOptions(strapi, questions, groups, items);
}

async function seedGroups(strapi: Core.Strapi, groups: readonly SeedGroup[]): Promise<Index> {
  const rows = new Map<string, Rows>();
  for (const [sort, group] of groups.entries()) {
    const values = { code: group.code, min: group.min, max: group.max, sort };
    rows.set(group.code, await writeDocument(strapi, 'api::modifier-group.modifier-group', { code: group.code, values, texts: names(group) }));
  }
  return rows;
}

async function seedOptions(strapi: Core.Strapi, questions: readonly SeedGroup[], groups: Index, items: Index): Promise<void> {
  for (const [groupSort, group] of questions.entries()) {
    for (const [sort, option] of group.options.entries()) {
      const values = { code: option.code, kitchenName: option.kitchen, priceMinor: option.price ?? 0, allergens: option.allergens ?? [], sort: groupSort * 100 + sort };
      const links = { group: rowOf(groups, group.code), opensGroups: (option.opens ?? []).map((code) => rowOf(groups, code)), ...(option.is === undefined ? {} : { standsFor: rowOf(items, option.is) }) };
      await writeDocument(strapi, 'api::modifier-option.modifier-option', { code: option.code, values, texts: names(option), links });
    }
  }
}

async function seedCategory(strapi: Core.Strapi, category: SeedCategory, sort: number, known: { place: SeededPlace; taxClasses: Index; groups: Index; items: Map<string, Rows> }): Promise<void> {
  const dayParts = (codes: readonly string[] = []): Rows[] => codes.map((code) => rowOf(known.place.dayParts, code));
  const row = await writeDocument(strapi, 'api::menu-category.menu-category', {
    code: category.code, values: { code: category.code, colour: category.colour, sort }, texts: names(category),
    links: { dayParts: dayParts(category.dayParts), stations: [rowOf(known.place.stations, category.station)] },
  });
  for (const [itemSort, item] of category.items.entries()) {
    known.items.set(item.code, await writeDocument(strapi, 'api::menu-item.menu-item', {
      code: item.code, texts: texts(item),
      values: {
        code: item.code, kitchenName: item.kitchen, priceMinor: item.price, takeawayPriceMinor: item.takeaway ?? null, deliveryPriceMinor: item.delivery ?? null,
        course: item.course ?? 1, sort: sort * 100 + itemSort, allergens: item.allergens ?? [],
      },
      links: {
        category: row, taxClass: rowOf(known.taxClasses, item.tax), modifierGroups: (item.groups ?? []).map((code) => rowOf(known.groups, code)), dayParts: dayParts(item.dayParts),
      },
    }));
  }
}
