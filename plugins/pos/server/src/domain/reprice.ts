import { done, refuse, sumMinor, type Outcome } from '@nova/platform/pure';
import { allotDiscounts, leftMinor } from './allot-discounts';
import type { Check, CheckLine, ServiceCharge } from './check';
import { boundMinor } from './payment-status';
import { netMinor, taxedThings, taxesOfThings } from './taxed-things';
import { exempted, lineTotalMinor, priceOrder, type TaxRules } from './price-order';
import { serviceChargeOf, stands, type ServiceChargeRule } from './service-charge';

/** The ceiling of an amount in the contracts, and of the lines that one check may hold. */
export const checkCeilingMinor = 100_000_000_00;
export const maxLines = 300;

export interface PricingRules extends TaxRules { readonly serviceCharge: ServiceChargeRule }

/**
 * The check with these lines, priced anew (O8, O9): totals, discounts and taxes of each line, the service charge, and the totals of the order.
 * Pinned lines are summed as they stand (O7). Adjustments of lines that are off end. Versions stay as they are.
 * Refuses `invalid_input` above the ceilings, and `order_has_payments` when more was paid than would be owed.
 */
export function reprice(check: Check, lines: readonly CheckLine[], rules: PricingRules): Outcome<Check> {
  const onMenu = lines.filter((line) => line.state === 'active').map((line) => ({ ...line, totalMinor: lineTotalMinor(line) }));
  if (onMenu.length > maxLines) return refuse('invalid_input', `A check holds at most ${maxLines} lines.`, { fields: [{ path: 'body.lines', reason: `at most ${maxLines} lines on a check` }] });
  if (onMenu.some((line) => line.totalMinor > checkCeilingMinor) || sumMinor(onMenu.map((line) => line.totalMinor)) > checkCeilingMinor) return tooLarge;
  const standing = check.adjustments.filter((each) => each.lineId === null || onMenu.some((line) => line.id === each.lineId));
  const { lines: discounted, adjustments } = allotDiscounts(onMenu, standing);
  const charge = serviceChargeOf(check, sumMinor(discounted.map(leftMinor)), rules.serviceCharge);
  const { lines: active, serviceCharge } = taxed(discounted, charge, rules, check.taxExempt !== null);
  const totals = totalsOf(active, serviceCharge);
  if (totals.totalMinor > checkCeilingMinor) return tooLarge;
  if (totals.totalMinor < boundMinor(check)) return refuse('order_has_payments', 'More was paid already, or is being taken from a card, than the check would come to.', { paidMinor: check.paidMinor, pendingMinor: check.takingMinor, totalMinor: totals.totalMinor });
  const priced = new Map(active.map((line) => [line.id, line]));
  return done({ ...check, lines: lines.map((line) => priced.get(line.id) ?? line), adjustments, serviceCharge, ...totals });
}

const tooLarge = refuse('invalid_input', 'The total of the check would be too large.', { fields: [{ path: 'body', reason: 'the total would be too large' }] });

/** Taxes of everything that does not stand: lines and charge together, so that rounding per order is over all of them. */
function taxed(lines: readonly CheckLine[], charge: ServiceCharge | null, rules: TaxRules, exempt: boolean): { lines: CheckLine[]; serviceCharge: ServiceCharge | null } {
  const movable = lines.filter((line) => !line.pinned);
  const counted = charge === null || stands(charge, sumMinor(lines.map(leftMinor))) ? null : charge;
  const thingsOf = movable.map(taxedThings);
  const things = [...thingsOf.flat(), ...(counted === null ? [] : [{ totalMinor: counted.amountMinor, taxRates: counted.taxRates }])];
  const { lineTaxes } = priceOrder(things, rules);
  const taxes = exempt ? exempted(things, lineTaxes, rules.taxMode) : lineTaxes;
  let at = 0;
  const taxesOf = new Map(movable.map((line, nth) => {
    const own = thingsOf[nth] ?? [];
    return [line.id, taxesOfThings(own, taxes.slice(at, (at += own.length)))];
  }));
  return {
    lines: lines.map((line) => ({ ...line, taxes: taxesOf.get(line.id) ?? line.taxes })),
    serviceCharge: counted === null ? charge : { ...counted, taxes: taxes[at] ?? [] },
  };
}

/** Totals of a check from its active lines and its charge, as they stand. Minor units; subtotal + tax = total. */
export function totalsOf(active: readonly CheckLine[], charge: ServiceCharge | null): Pick<Check, 'subtotalMinor' | 'taxMinor' | 'totalMinor' | 'discountMinor'> {
  const things = [...active.map((line) => ({ leftMinor: leftMinor(line), taxes: line.taxes })), ...(charge === null ? [] : [{ leftMinor: charge.amountMinor, taxes: charge.taxes }])];
  const subtotalMinor = sumMinor(things.map(netMinor));
  const taxMinor = sumMinor(things.flatMap((thing) => thing.taxes).map((tax) => tax.taxMinor));
  return { subtotalMinor, taxMinor, totalMinor: subtotalMinor + taxMinor, discountMinor: sumMinor(active.map((line) => line.discountMinor)) };
}
