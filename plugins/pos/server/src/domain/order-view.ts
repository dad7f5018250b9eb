import type { OrderLine, OrderView } from '../../../contracts/order';
import { sumMinor } from '@nova/platform/pure';
import { leftMinor } from './allot-discounts';
import { activeLines, dueMinor, taxesOf, type Check, type CheckLine, type ServiceCharge } from './check';
import { courseViews } from './courses';
import { sharesOf } from './order-shares';
import { paymentStatusOf, pendingMinor } from './payment-status';
import { sumTaxes } from './price-order';
import { linesToRefund } from './refundable-lines';
import { netMinor } from './taxed-things';

export function lineView({ position: _position, state: _state, taxRates: _taxRates, fired: _fired, splitFrom: _splitFrom, ...line }: CheckLine): OrderLine {
  return { ...line, modifiers: line.modifiers.map(({ part: _part, ...modifier }) => modifier), discounts: [...line.discounts], taxes: [...line.taxes], allergens: [...line.allergens] };
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
  const { closedShiftId: _closedShiftId, orderedAt: _orderedAt, receiptHash: _receiptHash, receiptCopies: _receiptCopies, closing: _closing, takingMinor: _taking, askingMinor: _asking, heldMinor: _held, withdrawnMinor: _withdrawn, staysOpen: _staysOpen, ...order } = check;
  const inOrder = [...check.lines].sort((a, b) => a.position - b.position);
  return {
    ...order, paymentStatus: paymentStatusOf(check), pendingMinor: pendingMinor(check), dueMinor: dueMinor(check), payments: [...check.payments], operations: [...check.operations], refunds: [...check.refunds], refundable: refundableOf(check), shares: sharesOf(check), courses: courseViews(check.lines, check.courses),
    lines: inOrder.filter((line) => line.state === 'active').map(lineView), voidedLines: inOrder.filter((line) => line.state === 'voided').map(lineView),
    adjustments: [...check.adjustments], serviceCharge: check.serviceCharge === null ? null : chargeView(check.serviceCharge),
    taxExempt: check.taxExempt === null ? null : { ...check.taxExempt, reliefMinor: reliefMinor(check) }, taxes: sumTaxes(taxesOf(check)),
  };
}

/** What is left to give back of each line; the last piece takes the remainder. */
const refundableOf = (check: Check): OrderView['refundable'] => check.state !== 'closed' ? [] : linesToRefund(check).flatMap(({ lineId, quantity, totalMinor, refundedQuantity, refundedMinor }) =>
  quantity === refundedQuantity ? [] : [{ lineId, quantity: quantity - refundedQuantity, amountMinor: Math.max(0, totalMinor - refundedMinor) }]);
