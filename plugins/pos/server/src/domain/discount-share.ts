import { mulDivRound, sumMinor } from '@nova/platform/pure';
import { activeLines, type Adjustment, type Check } from './check';

const million = 1_000_000;
type Discounted = Pick<Check, 'lines' | 'adjustments'>;
/** A check after lines moved, and those that its lines were on before. */
export interface Move { readonly from: readonly Discounted[]; readonly after: Discounted }

/** What discounts take together, of how much, and in how many amounts, each rounded by itself. Minor units. */
export interface DiscountShare { readonly takenMinor: number; readonly ofMinor: number; readonly parts: number }

/**
 * What discounts take of a line, or of the check when none is named; `unapproved` counts only those that nobody approved. Comps were approved one by one:
 * they are no discount, and what they give away is nothing that a discount is a share of.
 */
export function discountShare({ lines, adjustments }: Discounted, lineId: string | null, unapproved = false): DiscountShare {
  const idsOf = (of: (each: Adjustment) => boolean): Set<string> => new Set(adjustments.filter(of).map((each) => each.id));
  const [counted, comps] = [idsOf((each) => each.kind === 'discount' && !(unapproved && each.approverId !== null)), idsOf((each) => each.kind === 'comp')];
  const within = activeLines({ lines }).filter((line) => lineId === null || line.id === lineId);
  const amountsOf = (ids: ReadonlySet<string>): number[] => within.flatMap((line) => line.discounts).filter((each) => ids.has(each.adjustmentId)).map((each) => each.amountMinor);
  const taken = amountsOf(counted);
  return { takenMinor: sumMinor(taken), ofMinor: sumMinor(within.map((line) => line.totalMinor)) - sumMinor(amountsOf(comps)), parts: taken.length };
}

/** Whether discounts take a larger share than staff may give by themselves. */
export const exceedsShare = ({ takenMinor, ofMinor }: Pick<DiscountShare, 'takenMinor' | 'ofMinor'>, limitPpm: number): boolean => takenMinor > mulDivRound(ofMinor, limitPpm, million);

/**
 * What unapproved discounts take after an act by which their share grew beyond what staff may give, though no discount was given: a smaller quantity, a line
 * that is off, a cheaper option. Judged where each was given: on its line, or on the whole check. Null when none grew so.
 */
export function grownDiscountMinor(before: Discounted, after: Discounted, limitPpm: number): number | null {
  const scopes = [...new Set(after.adjustments.filter(isUnapproved).map((each) => each.lineId))].filter((lineId) => grew(before, after, lineId, limitPpm));
  return scopes.length === 0 ? null : Math.max(...scopes.map((lineId) => discountShare(after, lineId, true).takenMinor));
}

/**
 * The same of lines that went elsewhere. A line keeps its share when it moves (O7), so only discounts of a whole check can take a larger one: than on any of the
 * checks that it was made of.
 */
export function movedDiscountMinor(moves: readonly Move[], limitPpm: number): number | null {
  const grown = moves.filter(({ from, after }) => after.adjustments.some((each) => each.lineId === null && isUnapproved(each)) && from.every((before) => grew(before, after, null, limitPpm)));
  return grown.length === 0 ? null : Math.max(...grown.map(({ after }) => discountShare(after, null, true).takenMinor));
}

const isUnapproved = (each: Adjustment): boolean => each.kind === 'discount' && each.approverId === null;

/** A share grew when more than rounding to the cent, of what it was and of each of its parts, is between the two. */
function grew(before: Discounted, after: Discounted, lineId: string | null, limitPpm: number): boolean {
  const [was, is] = [discountShare(before, lineId, true), discountShare(after, lineId, true)];
  const asBefore = was.ofMinor === 0 ? 0 : mulDivRound(is.ofMinor, was.takenMinor + 1, was.ofMinor);
  return exceedsShare(is, limitPpm) && is.takenMinor > asBefore + is.parts;
}
