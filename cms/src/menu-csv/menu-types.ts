import type { Kind } from './columns';

export const uidOf = {
  category: 'api::menu-category.menu-category',
  group: 'api::modifier-group.modifier-group',
  option: 'api::modifier-option.modifier-option',
  item: 'api::menu-item.menu-item',
} as const satisfies Record<Kind, string>;

/** Fields of each kind, as Strapi names them: what an import writes and an export reads. */
export const valuesOf = {
  category: ['code', 'colour', 'sort'],
  group: ['code', 'min', 'max', 'sort'],
  option: ['code', 'kitchenName', 'priceMinor', 'takeawayPriceMinor', 'deliveryPriceMinor', 'allergens', 'sort'],
  item: ['code', 'kitchenName', 'priceMinor', 'takeawayPriceMinor', 'deliveryPriceMinor', 'course', 'allergens', 'sort'],
} as const satisfies Record<Kind, readonly string[]>;

export const linksOf = {
  category: ['dayParts', 'stations'],
  group: [],
  option: ['group', 'opensGroups', 'standsFor'],
  item: ['category', 'taxClass', 'modifierGroups', 'dayParts', 'stations'],
} as const satisfies Record<Kind, readonly string[]>;

/** Relations to one thing only. */
export const single: ReadonlySet<string> = new Set(['group', 'category', 'taxClass', 'standsFor']);
