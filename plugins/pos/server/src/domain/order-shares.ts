import { allocateMinor, sumMinor } from '@nova/platform/pure';
import { dueMinor, type Check, type OrderShare } from './check';
import type { PaymentFacts } from './payment-status';

export interface ShareView { readonly number: number; readonly amountMinor: number; readonly paid: boolean; readonly pending: boolean }

/**
 * What the shares of a check come to (O7, decision 0007). Open ones divide what is due by their weights, to the cent, so whatever happens to the
 * check they add up to it; a paid one is what was paid, one that a card is being asked for what it was asked. Paying one leaves the others as they were.
 */
export function sharesOf(check: PaymentFacts & Pick<Check, 'shares'>): ShareView[] {
  const open = check.shares.filter(isOpen);
  const parts = allocateMinor(dueMinor(check), open.map((share) => share.weightMinor));
  return check.shares.map((share) => ({ number: share.number, amountMinor: share.paidMinor ?? share.claimedMinor ?? (parts[open.indexOf(share)] ?? 0), paid: share.paidMinor !== null, pending: share.paidMinor === null && !isOpen(share) }));
}

const isOpen = (share: OrderShare): boolean => share.paidMinor === null && (share.claimedMinor ?? null) === null;

export type SharePlan = { readonly mode: 'even'; readonly count: number } | { readonly mode: 'amounts'; readonly amountsMinor: readonly number[] } | { readonly mode: 'none' };

/** The shares that a plan makes of what is due, after those that were paid or are being paid; null when amounts do not add up to it, or when there is less than a cent for each. */
export function planShares(check: Check, plan: SharePlan): OrderShare[] | null {
  const due = dueMinor(check);
  const weights = plan.mode === 'none' ? [] : plan.mode === 'even' ? Array.from({ length: plan.count }, () => 1) : plan.amountsMinor;
  if (plan.mode === 'amounts' && sumMinor(weights) !== due) return null;
  if (plan.mode === 'even' && due < plan.count) return null;
  const kept = check.shares.filter((share) => !isOpen(share));
  const after = Math.max(0, ...kept.map((share) => share.number));
  return [...kept, ...weights.map((weightMinor, nth) => ({ number: after + nth + 1, weightMinor, paidMinor: null }))];
}
