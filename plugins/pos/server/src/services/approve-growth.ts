import type { CommandContext } from '@nova/platform/access';
import { done, type Outcome } from '@nova/platform/pure';
import type { Check } from '../domain/check';
import { grownDiscountMinor, movedDiscountMinor, type Move } from '../domain/discount-share';
import { approve } from './approve';
import { venueOf } from './venue-of';

/**
 * Asks again about discounts that nobody approved when an act makes them a larger share than staff may give (O6): ten dishes less 10.00 are a tenth off,
 * one dish less 10.00 is free. Answers the approver's id, or null when nothing grew or nobody was needed. Refuses `approval_required`, `approval_refused`.
 * Round trips: none, or one that spends the approval.
 */
export const approveGrowth = (context: CommandContext<unknown>, before: Check, after: Check, approvalId: string | undefined): Promise<Outcome<string | null>> =>
  ask(context, before, grownDiscountMinor(before, after, limitOf(before)), approvalId);

/** The same for lines that go from one check to others; asked once, about the check that they leave. */
export const approveMoved = (context: CommandContext<unknown>, from: Check, moves: readonly Move[], approvalId: string | undefined): Promise<Outcome<string | null>> =>
  ask(context, from, movedDiscountMinor(moves, limitOf(from)), approvalId);

const limitOf = (check: Check): number => venueOf(check.locationId).rules.approval.discountAbovePpm;

const ask = async (context: CommandContext<unknown>, { id, version }: Check, amountMinor: number | null, approvalId: string | undefined): Promise<Outcome<string | null>> =>
  amountMinor === null ? done(null) : approve(context, { act: 'pos.approve.discount', subjectId: id, amountMinor, subjectVersion: version }, approvalId);
