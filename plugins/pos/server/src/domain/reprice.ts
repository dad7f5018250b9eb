import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { Check, CheckLine } from './check';
import { lineTotalMinor, priceOrder, type TaxRules } from './price-order';

/** The ceiling of an amount in the contracts, and of the lines that one check may hold. */
export const checkCeilingMinor = 100_000_000_00;
export const maxLines = 300;

/**
 * The check with these lines, priced anew (O8, O9): totals of each line, its taxes, and the totals of the order. Versions stay as they are.
 * Refuses `invalid_input` above the ceilings, and `order_has_payments` when more was paid than would be owed.
 */
export function reprice(check: Check, lines: readonly CheckLine[], rules: TaxRules): Outcome<Check> {
  const active = lines.filter((line) => line.state === 'active').map((line) => ({ ...line, totalMinor: lineTotalMinor(line) }));
  if (active.length > maxLines) return refuse('invalid_input', `A check holds at most ${maxLines} lines.`, { fields: [{ path: 'body.lines', reason: `at most ${maxLines} lines on a check` }] });
  const fits = active.every((line) => line.totalMinor <= checkCeilingMinor);
  const price = fits ? priceOrder(active, rules) : null;
  if (price === null || price.totalMinor > checkCeilingMinor) return refuse('invalid_input', 'The total of the check would be too large.', { fields: [{ path: 'body', reason: 'the total would be too large' }] });
  if (price.totalMinor < check.paidMinor) return refuse('order_has_payments', 'More was paid already than the check would come to.', { paidMinor: check.paidMinor, totalMinor: price.totalMinor });
  const priced = new Map(active.map((line, index) => [line.id, { ...line, taxes: price.lineTaxes[index] ?? [] }]));
  return done({ ...check, lines: lines.map((line) => priced.get(line.id) ?? line), subtotalMinor: price.subtotalMinor, taxMinor: price.taxMinor, totalMinor: price.totalMinor });
}
