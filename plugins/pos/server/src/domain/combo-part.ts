import type { Catalogue, ModifierOption, OrderType } from '@nova/platform/contracts';
import type { ComboPart } from './check';

/** What a line keeps of the dish that an option stands for, as the menu has it now; nothing when it stands for none, or for one that is not on the menu. */
export function comboPart(catalogue: Catalogue, option: ModifierOption, orderType: OrderType): { part?: ComboPart } {
  const item = option.itemId === undefined ? undefined : catalogue.items.find((each) => each.id === option.itemId);
  if (item === undefined) return {};
  const taxRates = catalogue.taxClasses.find((taxClass) => taxClass.id === item.taxClassId)?.rates[orderType] ?? [];
  return { part: { itemId: item.id, worthMinor: item.pricesMinor[orderType], taxRates } };
}
