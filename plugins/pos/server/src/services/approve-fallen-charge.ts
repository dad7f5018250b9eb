import type { CommandContext } from '@nova/platform/access';
import { done, type Outcome } from '@nova/platform/pure';
import type { Check } from '../domain/check';
import { fallenChargeMinor } from '../domain/service-charge';
import { approve } from './approve';

/**
 * A service charge that stands falls away only with the approval that taking it off by hand needs, whatever made it fall: fewer guests, another order type.
 * Answers the approver's id, or null when nothing fell or nobody was needed. Refuses `approval_required`, `approval_refused`. Round trips: none, or one that spends the approval.
 */
export async function approveFallenCharge(context: CommandContext<unknown>, before: Check, after: Check, approvalId: string | undefined): Promise<Outcome<string | null>> {
  const amountMinor = fallenChargeMinor(before, after);
  return amountMinor === 0 ? done(null) : approve(context, { act: 'pos.approve.service-charge', subjectId: before.id, amountMinor, subjectVersion: before.version }, approvalId);
}
