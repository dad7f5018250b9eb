import { activeLines, type Check } from './check';
import { sumTaxes } from './price-order';

/** What the journal keeps of a receipt: all that its paper says about money, in minor units, without names of people (S12). */
export function receiptEntry(check: Check): Record<string, unknown> {
  return {
    orderId: check.id, orderNumber: check.number, businessDate: check.businessDate, orderType: check.orderType, currency: check.currency,
    subtotalMinor: check.subtotalMinor, taxMinor: check.taxMinor, totalMinor: check.totalMinor,
    taxes: sumTaxes(activeLines(check).flatMap((line) => line.taxes)).map(({ code, ratePpm, netMinor, taxMinor }) => ({ code, ratePpm, netMinor, taxMinor })),
    tenders: check.payments.map(({ id, tenderTypeId, kind, amountMinor, tipMinor, roundingMinor }) => ({ operationId: id, tenderTypeId, kind, amountMinor, tipMinor, roundingMinor })),
    lines: activeLines(check).map(({ itemId, quantity, totalMinor }) => ({ itemId, quantity, totalMinor })),
  };
}
