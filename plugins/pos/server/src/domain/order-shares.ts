import { allocateMinor, sumMinor } from '@nova/platform/pure';
import { dueMinor, type Check, type OrderShare } from './check';

export interface ShareView { readonly number: number; readonly amountMinor: number; readonly paid: boolean }

/**
 * What the shares of a check come to (O7, decision 0007). Open ones divide what is due by their weights, to the cent, so whatever happens to the
 * check they add up to it; a paid one is what was paid. Paying one leaves the others as they were.
 */
export function sharesOf(check: Pick<Check, 'state' | 'totalMinor' | 'paidMinor' | 'shares'>): ShareView[] {
  const open = check.shares.filter((share) => share.paidMinor === null);
  const parts = allocateMinor(dueMinor(check), open.map((share) => share.weightMinor));
  return check.shares.map((share) => ({ number: share.number, amountMinor: share.paidMinor ?? (parts[open.indexOf(share)] ?? 0), paid: share.paidMinor !== null }));
}

export type SharePlan = { readonly mode: 'even'; readonly count: number } | { readonly mode: 'amounts'; readonly amountsMinor: readonly number[] } | { readonly mode: 'none' };

/** The shares that a plan makes of what is due, after those that were paid; null when amounts do not add up to it, or when there is less than a cent for each. */
export function planShares(check: Check, plan: SharePlan): OrderShare[] | null {
  const due = dueMinor(check);
  const weights = plan.mode === 'none' ? [] : plan.mode === 'even' ? Array.from({ length: plan.count }, () => 1) : plan.amountsMinor;
  if (plan.mode === 'amounts' && sumMinor(weights) !== due) return null;
  if (plan.mode === 'even' && due < plan.count) return null;
  const paid = check.shares.filter((share) => share.paidMinor !== null);
  const after = Math.max(0, ...paid.map((share) => share.number));
  return [...paid, ...weights.map((weightMinor, nth) => ({ number: after + nth + 1, weightMinor, paidMinor: null }))];
}
