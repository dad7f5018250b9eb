import type { Menu } from '@nova/platform/contracts';

/** Dishes that are sold at any hour, need no choice and are cooked somewhere: what a test orders when it does not care what. */
export function plainDishes(menu: Menu): Menu['items'] {
  const allDay = new Set(menu.categories.filter((category) => category.dayPartIds.length === 0).map((category) => category.id));
  return menu.items.filter((item) => allDay.has(item.categoryId) && item.groupIds.length === 0 && item.dayPartIds.length === 0 && item.stationId !== null);
}
