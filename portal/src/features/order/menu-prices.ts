import type { Menu, OrderType } from '@nova/platform/contracts';
import type { NewLine } from '@nova/pos/contracts';

type Item = Menu['items'][number];

export const priceOf = (priced: { pricesMinor: Partial<Record<OrderType, number>> }, type: OrderType): number => priced.pricesMinor[type] ?? 0;

/** What a line will come to by the menu on the screen. A hint: the server prices (O8). */
export function lineHint(menu: Menu, line: NewLine, type: OrderType): { name: string; totalMinor: number; modifiers: string[] } {
  const item: Item | undefined = menu.items.find((candidate) => candidate.id === line.itemId);
  const options = (line.modifiers ?? []).map((modifier) => ({ option: menu.groups.find((group) => group.id === modifier.groupId)?.options.find((option) => option.id === modifier.optionId), quantity: modifier.quantity ?? 1 }));
  const unit = options.reduce((sum, { option, quantity }) => sum + (option ? priceOf(option, type) * quantity : 0), item ? priceOf(item, type) : 0);
  return { name: item?.name ?? '', totalMinor: unit * line.quantity, modifiers: options.map(({ option }) => option?.name ?? '') };
}
