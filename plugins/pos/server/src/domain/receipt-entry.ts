import { activeLines, taxesOf, type Check } from './check';
import { sumTaxes } from './price-order';

/** What the journal keeps of a receipt: all that its paper says about money, in minor units, without names of people (S12). */
export function receiptEntry(check: Check): Record<string, unknown> {
  return {
    orderId: check.id, orderNumber: check.number, businessDate: check.businessDate, orderType: check.orderType, currency: check.currency,
    subtotalMinor: check.subtotalMinor, taxMinor: check.taxMinor, totalMinor: check.totalMinor,
    taxes: sumTaxes(taxesOf(check)).map(({ code, ratePpm, netMinor, taxMinor }) => ({ code, ratePpm, netMinor, taxMinor })),
    tenders: check.payments.map(({ id, tenderTypeId, kind, amountMinor, tipMinor, roundingMinor }) => ({ operationId: id, tenderTypeId, kind, amountMinor, tipMinor, roundingMinor })),
    lines: activeLines(check).map(({ itemId, quantity, totalMinor, discountMinor }) => ({ itemId, quantity, totalMinor, discountMinor })),
    discountMinor: check.discountMinor,
    adjustments: check.adjustments.map(({ id, lineId, kind, mode, value, amountMinor, reasonId }) => ({ id, lineId, kind, mode, value, amountMinor, reasonId })),
    serviceCharge: check.serviceCharge === null ? null : { ppm: check.serviceCharge.ppm, amountMinor: check.serviceCharge.amountMinor, removedReasonId: check.serviceCharge.removedReasonId },
    taxExempt: check.taxExempt,
  };
}
