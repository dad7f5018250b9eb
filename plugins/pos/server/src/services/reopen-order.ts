import { platform, type Actor, type CommandContext } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { reopenOrder as contract } from '../../../contracts/reopen-order';
import type { Check } from '../domain/check';
import type { JournalKind } from '../domain/journal-chain';
import { orderView } from '../domain/order-view';
import { reopenedCheck } from '../domain/reopened-check';
import { appendJournal } from '../repo/journal-append';
import { forgetRefunds, letStandAlongside } from '../repo/reopen-order';
import type { GateShift } from '../repo/shift-gate';
import { approve } from './approve';
import { enterOrder } from './enter-order';
import { requireReason } from './require-reason';
import { saveOrder } from './save-order';

/**
 * Opens a billed or ended check again. A billed one needs a reason; one that has ended also approval, and the shift that ended it must be open still, since a Z never
 * changes (S2, S8). Money stays on the check, but for what a provider took back since: that is due again (P6). A receipt is journaled as withdrawn, any other end as reopened (S12); the next closing takes a new number (S11).
 * Refuses `version_conflict`, `not_found` for an unknown reason, `wrong_state` when its shift is closed or money of it went back, `approval_required`, `approval_refused`, `table_occupied`,
 * and `menu_item_unavailable` when a cancelled check wants portions that are gone meanwhile (O10).
 * Round trips: BEGIN, lock, table, save, journal, command row, COMMIT; one more that spends an approval, and one where refunds failed.
 */
export function reopenOrder(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input, collisions: { order_one_per_table: refuse('table_occupied', 'Somebody opened another check at this table this moment. Try again.') },
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'reopen-order', { gateOn: 'closing', version: body.version });
      if (!entered.ok) return entered;
      const { check, shift, limits } = entered.value;
      context.audit({ details: { reasonId: body.reasonId } });
      const reason = requireReason(check.locationId, body.reasonId, 'reopen');
      if (!reason.ok) return reason;
      const given = check.refunds.filter((refund) => refund.state !== 'failed');
      if (given.length > 0) return refuse('wrong_state', 'Money of this check went back. What a refund is of cannot change; sell the rest on a new check.', { state: check.state, reason: 'refunded' });
      const hasEnded = check.closedShiftId !== null;
      if (hasEnded && shift.id !== check.closedShiftId) return refuse('wrong_state', 'The shift that closed it is closed. Its Z cannot change.', { state: check.state, reason: 'shift-closed' });
      const allowed = hasEnded ? await approve(context, { act: 'pos.approve.reopen', subjectId: check.id, amountMinor: check.totalMinor, subjectVersion: check.version }, body.approvalId) : done(null);
      if (!allowed.ok) return allowed;
      if (check.tableId !== null && hasEnded) await letStandAlongside(context.trx, check.id);
      if (check.refunds.length > 0) await forgetRefunds(context.trx, check.id);
      const fact = { type: 'reopened', details: { from: check.state, reasonId: body.reasonId, receiptNumber: check.receiptNumber, totalMinor: check.totalMinor, withdrawnMinor: check.withdrawnMinor } };
      const saved = await saveOrder(context, { before: check, after: reopenedCheck(check), limits, fact, event: 'order.reopened.v1', payload: { from: check.state, reasonId: body.reasonId, withdrawnReceiptNumber: check.receiptNumber } });
      if (hasEnded) await journal(context, check, shift, body.reasonId);
      return done({ order: orderView(saved) });
    },
  });
}

async function journal(context: CommandContext<unknown>, check: Check, shift: GateShift, reasonId: string): Promise<void> {
  const kind: JournalKind = check.receiptNumber === null ? 'order-reopened' : 'receipt-withdrawn';
  const payload = { orderId: check.id, orderNumber: check.number, from: check.state, receiptNumber: check.receiptNumber, totalMinor: check.totalMinor, taxMinor: check.taxMinor, reasonId };
  await appendJournal(context.trx, shift.series, [{ kind, subjectId: check.id, shiftId: shift.id, payload }]);
}
