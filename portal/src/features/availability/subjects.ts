import type { Menu } from '@nova/platform/contracts';
import type { AvailabilityKind } from '@nova/pos/contracts';

/** A dish or an option of one, by its name. */
export interface Subject { kind: AvailabilityKind; id: string; name: string; place: string }

/** Everything on the menu that can run out: dishes with their category, options with their group. An option that several groups have is there once. */
export function subjectsOf(menu: Menu): Subject[] {
  const category = new Map(menu.categories.map(({ id, name }) => [id, name]));
  const items = menu.items.map((item): Subject => ({ kind: 'item', id: item.id, name: item.name, place: category.get(item.categoryId) ?? '' }));
  const options = menu.groups.flatMap((group) => group.options.map((option): Subject => ({ kind: 'option', id: option.id, name: option.name, place: group.name })));
  return [...items, ...new Map(options.map((option) => [option.id, option])).values()];
}

/** Those whose name, or whose category or group, contains every word that was typed. */
export function findSubjects(subjects: readonly Subject[], typed: string): readonly Subject[] {
  const words = typed.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return subjects.filter(({ name, place }) => words.every((word) => `${name} ${place}`.toLowerCase().includes(word)));
}
