import type { Catalogue, OrderType } from '@nova/platform/contracts';
import type { NewLine } from '../../../contracts/order';
import type { CheckLine } from './check';
import { itemOf, makeLine } from './make-line';

export interface PriceChange { readonly lineId: string; readonly itemId: string; readonly oldMinor: number | null; readonly newMinor: number }

/**
 * Lines whose price is another than in the catalogue that the client showed, in minor units. `oldMinor` is null when that menu had no such choice.
 * Without the old catalogue nothing can be compared: the list is empty and current prices hold.
 */
export function priceChanges(shown: Catalogue | null, lines: readonly NewLine[], priced: readonly CheckLine[], orderType: OrderType): PriceChange[] {
  if (shown === null) return [];
  return lines.flatMap((line, index) => {
    const item = itemOf(shown, line.itemId);
    const before = item === undefined ? null : makeLine(shown, item, orderType, line, 1);
    const oldMinor = before?.ok === true ? before.value.totalMinor : null;
    const newMinor = priced[index]?.totalMinor ?? 0;
    return oldMinor === newMinor ? [] : [{ lineId: line.lineId, itemId: line.itemId, oldMinor, newMinor }];
  });
}
