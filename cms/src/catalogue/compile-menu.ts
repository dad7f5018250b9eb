import type { Catalogue, Menu } from '@nova/platform/contracts';

export interface MenuBytes { readonly etag: string; readonly body: Buffer }

/** The catalogue in one language, as ready bytes: a menu read is a Map lookup and a write. */
export function compileMenu(catalogue: Catalogue, locale: string): MenuBytes {
  const named = <Each extends { name: Record<string, string> }>(each: Each): Omit<Each, 'name'> & { name: string } => ({ ...each, name: each.name[locale] ?? '' });
  const menu: Menu = {
    version: catalogue.hash,
    locale,
    categories: catalogue.categories.map(named),
    items: catalogue.items.map((item) => ({ ...named(item), description: item.description[locale] ?? '' })),
    groups: catalogue.groups.map((group) => ({ ...named(group), options: group.options.map(named) })),
    dayParts: catalogue.dayParts.map(named),
    taxClasses: catalogue.taxClasses,
  };
  return { etag: `"${catalogue.hash.slice(0, 32)}-${locale}"`, body: Buffer.from(JSON.stringify(menu)) };
}
