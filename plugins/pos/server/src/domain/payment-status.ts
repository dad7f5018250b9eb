import type { z } from 'zod';
import type { paymentStatus } from '../../../contracts/order';
import type { Check } from './check';

export type PaymentFacts = Pick<Check, 'state' | 'totalMinor' | 'paidMinor' | 'takingMinor' | 'askingMinor' | 'heldMinor' | 'refundedMinor' | 'withdrawnMinor'>;

type Claims = Pick<PaymentFacts, 'state' | 'totalMinor' | 'paidMinor' | 'takingMinor' | 'askingMinor' | 'heldMinor'>;

/** What holds and captures under way still claim of a check (ops/decisions/0008). */
export const pendingMinor = (check: Pick<PaymentFacts, 'takingMinor' | 'askingMinor' | 'heldMinor'>): number => check.takingMinor + check.askingMinor + check.heldMinor;

/** The one place that says what may still be asked for: what was neither paid nor is claimed by money under way. A hold for more than is on the check leaves nothing due. */
export const dueMinor = (check: Claims): number =>
  check.state === 'cancelled' ? 0 : Math.max(0, check.totalMinor - check.paidMinor - pendingMinor(check));

/** What is due of an open check beside the other claims: what its own hold may be captured for, as far as it reaches. */
export const dueBesideMinor = (check: Omit<Claims, 'state'>, hold: { readonly amountMinor: number }): number =>
  Math.max(0, check.totalMinor - check.paidMinor - (pendingMinor(check) - hold.amountMinor));

/** What a hold may be captured for by itself, tip apart: what is due beside the other claims, and no more than was held. 0 when the check asks for nothing any more. */
export const claimableMinor = (check: Claims, hold: { readonly amountMinor: number }): number =>
  check.state === 'open' || check.state === 'billed' ? Math.min(hold.amountMinor, dueBesideMinor(check, hold)) : 0;

/** All of it was paid, and nothing is under way or held: it may close. */
export const isSettled = (check: PaymentFacts): boolean => check.paidMinor === check.totalMinor && pendingMinor(check) === 0;

/** Money that will be on the check whatever people do now: its total cannot fall below it. A hold is not: who captures it says how much. */
export const boundMinor = (check: Pick<PaymentFacts, 'paidMinor' | 'takingMinor'>): number => check.paidMinor + check.takingMinor;

/** Derived from the money of a check, never stored. What went back outranks what came in, and what is under way outranks what stands. */
export function paymentStatusOf(check: PaymentFacts): z.infer<typeof paymentStatus> {
  const { paidMinor, refundedMinor } = check;
  if (refundedMinor > 0) return refundedMinor >= paidMinor ? 'refunded' : 'part-refunded';
  if (check.state === 'closed') return check.withdrawnMinor > 0 ? 'part-paid' : 'paid';
  if (check.takingMinor + check.askingMinor > 0) return 'pending';
  if (check.heldMinor > 0) return 'authorised';
  if (paidMinor === 0) return 'unpaid';
  return paidMinor === check.totalMinor ? 'paid' : 'part-paid';
}
