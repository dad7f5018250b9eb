import type { OrderLine, OrderView } from '@nova/pos/contracts';
import { useState } from 'react';
import { newId } from '../../api';
import { parseMoney } from '../../i18n';
import { useVenue } from '../content';
import { useDiscountLine } from './api/discount-line';
import { useDiscountOrder } from './api/discount-order';
import type { Why } from './reason-dialog';

export type DiscountMode = 'percent' | 'amount';

/** A discount as it is typed, on a line or on the whole check; `previewMinor` is a hint, the server's sum counts (O8). */
export function useDiscount(order: OrderView, line: OrderLine | null) {
  const { location } = useVenue();
  const onOrder = useDiscountOrder(order.id);
  const onLine = useDiscountLine(line?.id ?? order.id);
  const [adjustmentId] = useState(newId);
  const [mode, setMode] = useState<DiscountMode>('percent');
  const [typed, setTyped] = useState('10');
  const hundredths = parseMoney(typed, mode === 'percent' ? 2 : location.currencyDigits);
  const value = hundredths === null ? null : mode === 'percent' ? hundredths * 100 : hundredths;
  const fits = value !== null && value > 0 && (mode === 'amount' || value <= 1_000_000);
  const leftMinor = line ? line.totalMinor - line.discountMinor : order.lines.reduce((sum, each) => sum + each.totalMinor - each.discountMinor, 0);
  const previewMinor = !fits || value === null ? null : mode === 'percent' ? Math.round((leftMinor * value) / 1_000_000) : Math.min(value, leftMinor);
  const command = line ? onLine : onOrder;
  return {
    mode, typed, fits, leftMinor, previewMinor, command,
    choose: (next: DiscountMode): void => {
      setMode(next);
      setTyped('');
    },
    type: setTyped,
    give: async (why: Why, lineVersion: number): Promise<{ order: OrderView } | null> => {
      if (value === null) return null;
      const body = { adjustmentId, reduction: { mode, value }, ...why };
      return line ? onLine.run({ params: { orderId: order.id, lineId: line.id }, body: { ...body, lineVersion } }) : onOrder.run({ params: { orderId: order.id }, body: { ...body, version: order.version } });
    },
  };
}
