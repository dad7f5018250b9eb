import type { z } from 'zod';
import type { OrderLine, OrderSummary, OrderView, paymentStatus } from '../../../contracts/order';
import { sumMinor } from '@nova/platform/pure';
import { leftMinor } from './allot-discounts';
import { activeLines, dueMinor, taxesOf, type Check, type CheckLine, type ServiceCharge } from './check';
import { courseViews } from './courses';
import { sharesOf } from './order-shares';
import { sumTaxes } from './price-order';
import { netMinor } from './reprice';

export const paymentStatusOf = (check: Pick<Check, 'state' | 'totalMinor' | 'paidMinor'>): z.infer<typeof paymentStatus> => {
  if (check.state === 'closed' || (check.paidMinor > 0 && check.paidMinor === check.totalMinor)) return 'paid';
  return check.paidMinor > 0 ? 'part-paid' : 'unpaid';
};

export function lineView({ position: _position, state: _state, taxRates: _taxRates, fired: _fired, splitFrom: _splitFrom, ...line }: CheckLine): OrderLine {
  return { ...line, modifiers: [...line.modifiers], discounts: [...line.discounts], taxes: [...line.taxes], allergens: [...line.allergens] };
}

function chargeView({ baseMinor: _base, taxRates: _rates, taxes, ...charge }: ServiceCharge): NonNullable<OrderView['serviceCharge']> {
  return { ...charge, taxes: [...taxes] };
}

/** Tax inside the prices of a check that an exempt guest does not pay. */
export const reliefMinor = (check: Check): number => {
  if (check.taxExempt === null) return 0;
  const charge = check.serviceCharge === null ? [] : [{ leftMinor: check.serviceCharge.amountMinor, taxes: check.serviceCharge.taxes }];
  const things = [...activeLines(check).map((line) => ({ leftMinor: leftMinor(line), taxes: line.taxes })), ...charge].filter((thing) => thing.taxes.every((tax) => tax.taxMinor === 0));
  return sumMinor(things.map((thing) => thing.leftMinor - netMinor(thing)));
};

/** The order as clients see it; lines in the order they were added, removed ones left out, voided ones apart. */
export function orderView(check: Check): OrderView {
  const { closedShiftId: _closedShiftId, orderedAt: _orderedAt, receiptHash: _receiptHash, receiptCopies: _receiptCopies, closing: _closing, ...order } = check;
  const inOrder = [...check.lines].sort((a, b) => a.position - b.position);
  return {
    ...order, paymentStatus: paymentStatusOf(check), dueMinor: dueMinor(check), payments: [...check.payments], shares: sharesOf(check), courses: courseViews(check.lines, check.courses),
    lines: inOrder.filter((line) => line.state === 'active').map(lineView), voidedLines: inOrder.filter((line) => line.state === 'voided').map(lineView),
    adjustments: [...check.adjustments], serviceCharge: check.serviceCharge === null ? null : chargeView(check.serviceCharge),
    taxExempt: check.taxExempt === null ? null : { ...check.taxExempt, reliefMinor: reliefMinor(check) }, taxes: sumTaxes(taxesOf(check)),
  };
}

type SummaryFacts = Omit<OrderSummary, 'paymentStatus' | 'dueMinor'>;
export const orderSummaryView = (order: SummaryFacts): OrderSummary => ({ ...order, paymentStatus: paymentStatusOf(order), dueMinor: dueMinor(order) });
