import { allocateMinor, sumMinor } from '@nova/platform/pure';
import { leftMinor } from './allot-discounts';
import type { CheckLine, LineDiscount, TaxAmount } from './check';
import { netMinor, netsOf } from './taxed-things';
import { lineTotalMinor } from './price-order';

/**
 * Divides a line in two that are worth the same together to the cent (O7): quantity and menu price exactly, discounts and taxes by
 * what is left. Both stay pinned. Of what the kitchen had, as much as fits goes with the part, so that nothing is fired twice and nothing is lost (O4).
 * `quantity` is less than the line's.
 */
export function splitLine(line: CheckLine, quantity: number, partId: string): { part: CheckLine; rest: CheckLine } {
  const quantities = [quantity, line.quantity - quantity];
  const firedPart = Math.min(quantity, line.firedQuantity);
  // Each by what the ones before it left, so that several that round up cannot take more of a part than it is worth.
  let leftMinors = quantities.map((pieces) => lineTotalMinor({ ...line, quantity: pieces }));
  const discounts = line.discounts.map((each) => {
    const parts = allocateMinor(each.amountMinor, leftMinors);
    leftMinors = leftMinors.map((minor, nth) => minor - (parts[nth] ?? 0));
    return { ...each, parts };
  });
  const cut = (nth: 0 | 1, firedQuantity: number): CheckLine => {
    const own = discounts.map(({ adjustmentId, parts }): LineDiscount => ({ adjustmentId, amountMinor: parts[nth] ?? 0 })).filter((each) => each.amountMinor > 0);
    const piece = { ...line, quantity: quantities[nth] ?? 0, firedQuantity, fired: firedQuantity === 0 ? null : line.fired, discounts: own, discountMinor: sumMinor(own.map((each) => each.amountMinor)), pinned: true };
    return { ...piece, totalMinor: lineTotalMinor(piece) };
  };
  const [part, rest] = [cut(0, firedPart), cut(1, line.firedQuantity - firedPart)];
  const [partTaxes, restTaxes] = splitTaxes(line.taxes, leftMinor(line), [leftMinor(part), leftMinor(rest)]);
  return { part: { ...part, id: partId, splitFrom: line.id, version: 1, taxes: partTaxes }, rest: { ...rest, version: line.version + 1, taxes: restTaxes } };
}

/** Taxes of one amount divided over two that add up to it. Net plus tax is the amount again on each, whether prices hold the tax, bear it on top, or are exempt from it. */
export function splitTaxes(taxes: readonly TaxAmount[], wholeMinor: number, partsMinor: readonly [number, number]): [TaxAmount[], TaxAmount[]] {
  const perRate = taxes.map((tax) => allocateMinor(tax.taxMinor, partsMinor));
  const withinMinor = wholeMinor - netMinor({ leftMinor: wholeMinor, taxes });
  const taxMinor = sumMinor(taxes.map((tax) => tax.taxMinor));
  const within = withinMinor === taxMinor ? null : allocateMinor(withinMinor, partsMinor);
  // Of a combo, the net of each of its things is divided; the second part has what the first has not.
  const whole = netsOf(taxes);
  const firstMinor = partsMinor[0] - (within?.[0] ?? sumMinor(perRate.map((parts) => parts[0] ?? 0)));
  const shares = allocateMinor(firstMinor, [...whole.values()]);
  const first = new Map([...whole.keys()].map((of, nth) => [of, shares[nth] ?? 0]));
  const cut = (nth: 0 | 1): TaxAmount[] => taxes.map((tax, rate) => {
    const [of, taxMinor] = [tax.of ?? 0, perRate[rate]?.[nth] ?? 0];
    const mine = first.get(of) ?? 0;
    return { ...tax, netMinor: nth === 0 ? mine : (whole.get(of) ?? 0) - mine, taxMinor };
  });
  return [cut(0), cut(1)];
}
