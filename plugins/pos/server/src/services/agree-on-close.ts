import type { CommandContext } from '@nova/platform/access';
import type { Input, Venue } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { closeShift } from '../../../contracts/close-shift';
import type { ShiftView } from '../../../contracts/shift';
import { judgeCount } from '../domain/judge-count';
import type { DrawerCountRow } from '../repo/drawer-count';
import { approve } from './approve';

export interface Agreement { readonly disputed: boolean; readonly reasonId: string | null; readonly approverId: string | null }
interface Closing { readonly shift: ShiftView; readonly body: Input<typeof closeShift>['body']; readonly venue: Venue; readonly count: DrawerCountRow; readonly differenceMinor: number }

/**
 * Who has to agree to a close (S5, S7). Within the tolerance nobody; over or short needs a reason and `pos.approve.over-short`; what goes to the safe has a second party,
 * who may be the one that approved the difference. Refuses `invalid_input`, `amount_exceeds_due` (more than was counted), `reason_required`, `approval_required`, `approval_refused`.
 */
export async function agreeOnClose(context: CommandContext<unknown>, { shift, body, venue, count, differenceMinor }: Closing): Promise<Outcome<Agreement>> {
  const { closingDropMinor, reasonId, approvalId } = body;
  if (closingDropMinor > count.countedMinor) return refuse('amount_exceeds_due', 'There is not so much in the drawer.', { countedMinor: count.countedMinor });
  const verdict = judgeCount(count.round, differenceMinor, venue.rules.cash);
  const fits = verdict === 'fits';
  if (!fits && reasonId === undefined) return refuse('reason_required', 'Say why the drawer is over or short.', { kind: 'over-short', differenceMinor });
  if (!fits && !venue.reasons.some((reason) => reason.id === reasonId && reason.kind === 'over-short')) return refuseReason();
  const need = { subjectId: shift.id, subjectVersion: shift.version };
  let approverId: string | null = null;
  if (!fits) {
    const approved = await approve(context, { ...need, act: 'pos.approve.over-short', amountMinor: Math.abs(differenceMinor) }, approvalId);
    if (!approved.ok) return approved;
    approverId = approved.value;
  }
  if (closingDropMinor > 0 && approverId === null) {
    const approved = await approve(context, { ...need, act: 'pos.approve.drop', amountMinor: closingDropMinor, alwaysSecond: true }, approvalId);
    if (!approved.ok) return approved;
    approverId = approved.value;
  }
  return done({ disputed: verdict === 'disputed', reasonId: fits ? null : (reasonId ?? null), approverId });
}

const refuseReason = () => refuse('invalid_input', 'body.reasonId: is not a reason for over or short', { fields: [{ path: 'body.reasonId', reason: 'is not a reason for over or short' }] });
