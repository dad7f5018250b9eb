import { platform, type CommandContext } from '@nova/platform/access';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { ApprovalAct } from '../permissions-approval';

export interface ApprovalNeed {
  readonly act: ApprovalAct;
  readonly subjectId: string;
  /** What it is about, in minor units; null when it is not about money. */
  readonly amountMinor: number | null;
  /** Version of the subject that the approver saw; null when it has none. */
  readonly subjectVersion: number | null;
  /** Two persons whatever the actor may do: a safe drop (S7). */
  readonly alwaysSecond?: boolean;
}

/**
 * Asks whether this act may go ahead (design 7). Whoever holds the capability needs nobody; others bring the id of an approval that a second
 * person gave by PIN for this very command, act, subject, amount and version. Answers the approver's id, or null when none was needed.
 * Refuses `approval_required` with `details.approval` (what to ask for), and `approval_refused` when the approval does not fit, is spent or too old.
 * Round trips: none, or one that spends the approval in the caller's transaction.
 */
export async function approve(context: CommandContext<unknown>, need: ApprovalNeed, approvalId: string | undefined): Promise<Outcome<string | null>> {
  const { act, subjectId, amountMinor, subjectVersion } = need;
  if (!need.alwaysSecond && context.actor.can(act)) return done(null);
  if (approvalId === undefined) return refuse('approval_required', 'Somebody else has to allow this with a PIN.', { approval: { act, subjectId, amountMinor, subjectVersion } });
  const approverId = await platform().spendApproval(context, { approvalId, act, subjectId, amountMinor, subjectVersion });
  if (approverId === null) return refuse('approval_refused', 'This approval does not fit, was used or is too old. Ask again.', { approval: { act, subjectId, amountMinor, subjectVersion } });
  context.audit({ approverId });
  return done(approverId);
}
