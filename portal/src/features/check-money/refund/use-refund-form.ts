import type { OrderView } from '@nova/pos/contracts';
import { useState } from 'react';
import { useVenue } from '../../content';
import { useAmountField } from '../use-amount-field';
import { cashTenders, lineRefundMinor, tendersOf } from './refundable';

export const toTenders = 'tenders', toCash = 'cash';

/** A refund as it is being put together: what, how much of the tip, where to. Sums are hints; the server decides (O8). */
export function useRefundForm(order: OrderView) {
  const { rules } = useVenue();
  const [by, setBy] = useState<'line' | 'amount'>(order.refundable.some(({ quantity }) => quantity > 0) ? 'line' : 'amount');
  const [quantities, setQuantities] = useState<Readonly<Record<string, number>>>({});
  const [where, setWhere] = useState<string>(toTenders);
  const amount = useAmountField(0);
  const tip = useAmountField(0);
  const tenders = tendersOf(order).filter((tender) => tender.leftMinor + tender.leftTipMinor > 0);
  const cash = cashTenders(tenders, rules.refund.cashForCards);
  const sources = where === toTenders ? tenders : where === toCash ? cash : tenders.filter(({ id }) => id === where);
  const leftMinor = sources.reduce((sum, tender) => sum + tender.leftMinor, 0);
  const leftTipMinor = sources.reduce((sum, tender) => sum + tender.leftTipMinor, 0);
  const lines = Object.entries(quantities).filter(([, quantity]) => quantity > 0).map(([lineId, quantity]) => ({ lineId, quantity }));
  const amountMinor = by === 'amount' ? amount.minor : lines.reduce((sum, line) => sum + lineRefundMinor(order, line.lineId, line.quantity), 0);
  const totalMinor = (amountMinor ?? 0) + (tip.minor ?? 0);
  return {
    by, setBy, quantities, where, setWhere, amount, tip, tenders, cash, leftMinor, leftTipMinor, amountMinor, totalMinor,
    setQuantity: (lineId: string, quantity: number): void => setQuantities((known) => ({ ...known, [lineId]: quantity })),
    fits: amountMinor !== null && tip.minor !== null && totalMinor > 0 && amountMinor <= leftMinor && tip.minor <= leftTipMinor,
    tooMuch: amountMinor !== null && amountMinor > leftMinor,
    what: by === 'line' && lines.length > 0 ? { by: 'line' as const, lines } : { by: 'amount' as const, amountMinor: amountMinor ?? 0 },
    to: where === toTenders ? { way: 'tenders' as const } : where === toCash ? { way: 'cash' as const } : { way: 'tender' as const, operationId: where },
  };
}
export type RefundForm = ReturnType<typeof useRefundForm>;
