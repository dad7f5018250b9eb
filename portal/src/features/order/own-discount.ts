import type { OrderLine, OrderView } from '@nova/pos/contracts';

/** What was taken off this very line, in minor units. Discounts of the whole check stand with the totals instead, so that nothing is shown twice. */
export function ownDiscountMinor(order: OrderView, line: OrderLine): number {
  const own = new Set(order.adjustments.filter((each) => each.lineId === line.id).map((each) => each.id));
  return line.discounts.reduce((sum, each) => sum + (own.has(each.adjustmentId) ? each.amountMinor : 0), 0);
}

/** What was taken off the whole check. */
export const checkDiscountMinor = (order: OrderView): number => order.adjustments.reduce((sum, each) => sum + (each.lineId === null ? each.amountMinor : 0), 0);
