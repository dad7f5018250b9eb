import type { z } from 'zod';
import type { OrderLine, OrderSummary, OrderView, paymentStatus } from '../../../contracts/order';
import { activeLines, dueMinor, type Check, type CheckLine } from './check';
import { sumTaxes } from './price-order';

export const paymentStatusOf = (check: Pick<Check, 'state' | 'totalMinor' | 'paidMinor'>): z.infer<typeof paymentStatus> => {
  if (check.state === 'closed' || (check.paidMinor > 0 && check.paidMinor === check.totalMinor)) return 'paid';
  return check.paidMinor > 0 ? 'part-paid' : 'unpaid';
};

export function lineView({ position: _position, state: _state, taxRates: _taxRates, fired: _fired, ...line }: CheckLine): OrderLine {
  return { ...line, modifiers: [...line.modifiers], taxes: [...line.taxes], allergens: [...line.allergens] };
}

/** The order as clients see it; lines in the order they were added, removed ones left out. */
export function orderView(check: Check): OrderView {
  const { closedShiftId: _closedShiftId, orderedAt: _orderedAt, receiptHash: _receiptHash, receiptCopies: _receiptCopies, ...order } = check;
  const lines = activeLines(check);
  return {
    ...order, paymentStatus: paymentStatusOf(check), dueMinor: dueMinor(check), payments: [...check.payments],
    lines: [...lines].sort((a, b) => a.position - b.position).map(lineView), taxes: sumTaxes(lines.flatMap((line) => line.taxes)),
  };
}

type SummaryFacts = Omit<OrderSummary, 'paymentStatus' | 'dueMinor'>;
export const orderSummaryView = (order: SummaryFacts): OrderSummary => ({ ...order, paymentStatus: paymentStatusOf(order), dueMinor: dueMinor(order) });
