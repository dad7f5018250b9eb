import { allocateMinor, done, refuse, refuseField, sumMinor, type Outcome } from '@nova/platform/pure';
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

/** What the numbers of shares go up to. */
const maxShares = 99;

/**
 * The shares that a plan makes of what is due, beside those that were paid or are being paid: they get the lowest numbers that are free.
 * Refuses `shares_do_not_add_up` when amounts do not add up to what is due, or when there is less than a cent for each, `invalid_input` for more than can be numbered.
 */
export function planShares(check: Check, plan: SharePlan): Outcome<OrderShare[]> {
  const due = dueMinor(check);
  const weights = plan.mode === 'none' ? [] : plan.mode === 'even' ? Array.from({ length: plan.count }, () => 1) : plan.amountsMinor;
  if ((plan.mode === 'amounts' && sumMinor(weights) !== due) || (plan.mode === 'even' && due < plan.count)) return refuse('shares_do_not_add_up', 'The parts have to add up to what is due.', { dueMinor: due });
  const kept = check.shares.filter((share) => !isOpen(share));
  const free = Array.from({ length: maxShares }, (_, nth) => nth + 1).filter((number) => !kept.some((share) => share.number === number));
  if (weights.length > free.length) return refuseField('body.plan', `at most ${maxShares} parts of a check, and ${kept.length} are paid or being paid`);
  const open = weights.map((weightMinor, nth) => ({ number: free[nth] ?? 0, weightMinor, paidMinor: null }));
  return done([...kept, ...open].sort((a, b) => a.number - b.number));
}
