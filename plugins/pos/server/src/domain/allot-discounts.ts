import { allocateMinor, mulDivRound, sumMinor } from '@nova/platform/pure';
import type { Adjustment, CheckLine, LineDiscount } from './check';

const million = 1_000_000;

export const leftMinor = (line: Pick<CheckLine, 'totalMinor' | 'discountMinor'>): number => line.totalMinor - line.discountMinor;

/** What an adjustment takes of an amount; one in minor units never takes more than its value in all. */
function takes(adjustment: Adjustment, ofMinor: number, takenMinor: number): number {
  if (adjustment.mode === 'percent') return mulDivRound(ofMinor, adjustment.value, million);
  return Math.min(ofMinor, Math.max(0, adjustment.value - takenMinor));
}

/** What an adjustment takes of these lines. */
export const takenBy = (lines: readonly CheckLine[], adjustmentId: string): number =>
  sumMinor(lines.flatMap((line) => line.discounts).filter((each) => each.adjustmentId === adjustmentId).map((each) => each.amountMinor));

/**
 * Lays what discounts and comps take on active lines, to the cent: line by line first, each of what the ones before it left, then those of the
 * whole check, allotted over what is left. Pinned lines keep what they have, and that counts towards an adjustment of a fixed amount.
 * Nothing goes below zero. Amounts of adjustments are what they take over all lines.
 */
export function allotDiscounts(lines: readonly CheckLine[], adjustments: readonly Adjustment[]): { lines: CheckLine[]; adjustments: Adjustment[] } {
  const pinned = lines.filter((line) => line.pinned);
  const movable = lines.filter((line) => !line.pinned);
  const left = movable.map((line) => line.totalMinor);
  const discounts = movable.map((): LineDiscount[] => []);
  const take = (nth: number, adjustmentId: string, amountMinor: number): void => {
    if (amountMinor === 0) return;
    left[nth] = (left[nth] ?? 0) - amountMinor;
    discounts[nth]?.push({ adjustmentId, amountMinor });
  };
  for (const adjustment of adjustments.filter((each) => each.lineId !== null)) {
    const nth = movable.findIndex((line) => line.id === adjustment.lineId);
    if (nth >= 0) take(nth, adjustment.id, takes(adjustment, left[nth] ?? 0, 0));
  }
  for (const adjustment of adjustments.filter((each) => each.lineId === null)) {
    const amountMinor = takes(adjustment, sumMinor(left), takenBy(pinned, adjustment.id));
    allocateMinor(amountMinor, left).forEach((part, nth) => { take(nth, adjustment.id, part); });
  }
  const discounted = new Map(movable.map((line, nth) => [line.id, { ...line, discounts: discounts[nth] ?? [], discountMinor: line.totalMinor - (left[nth] ?? 0) }]));
  const after = lines.map((line) => discounted.get(line.id) ?? line);
  return { lines: after, adjustments: adjustments.map((each) => ({ ...each, amountMinor: takenBy(after, each.id) })) };
}
