import { payments } from '@nova/payments/access';
import { platform, typed, type Actor, type CommandContext } from '@nova/platform/access';
import type { Input, Reply, Venue } from '@nova/platform/contracts';
import { done, refuse, type Outcome, type Refusal } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import { closeShift as contract } from '../../../contracts/close-shift';
import type { ShiftReport } from '../../../contracts/shift';
import type { ShiftClosed } from '../../../contracts/shift-events';
import { judgeCount } from '../domain/judge-count';
import { otherRegister } from '../domain/other-register';
import { reportDocument } from '../domain/report-document';
import type { ShiftFacts } from '../domain/shift-report';
import { findLatestCount, type DrawerCountRow } from '../repo/drawer-count';
import { readShiftFacts } from '../repo/shift-facts';
import { lockShift, type FoundShift } from '../repo/shift-read';
import { agreeOnClose, type Agreement } from './agree-on-close';
import { findBlockers } from './find-blockers';
import { freezeZ } from './freeze-z';
import { venueOf } from './venue-of';

type Body = Input<typeof contract>['body'];

/**
 * Closes a shift on its blind count (S2, S4, S5, S6): waits until no act of the shift is under way, posts over or short and the closing drop, freezes the Z, prints it.
 * All in one transaction, so that a close that failed can simply be run again.
 * Refuses `not_found`, `device_required`, `wrong_state`, `version_conflict`, `shift_close_blocked` with each blocker, `count_required` (none, or money moved since),
 * `recount_required`, and what `agreeOnClose` refuses.
 */
export function closeShift(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const { params, body } = input;
      context.audit({ subjectId: params.shiftId });
      const found = await lockShift(context.trx, params.shiftId, 'close');
      if (found === null) return refuse('not_found', 'There is no such shift.');
      actor.requireLocation(found.shift.locationId);
      context.audit({ locationId: found.shift.locationId });
      const refused = mayNotClose(actor, found, body);
      if (refused !== null) return refused;
      const venue = venueOf(found.shift.locationId);
      await payments().claimLateMoney(context.trx, { registerId: found.shift.registerId, shiftId: found.shift.id });
      const facts = await readShiftFacts(context.trx, found, 'z', venue.location.timeZone);
      const blockers = await findBlockers(typed(context.trx), found.shift, facts.money.unsettled, venue);
      if (blockers.length > 0) return refuse('shift_close_blocked', 'Something is still open in this shift.', { blockers });
      const counted = await countOf(context, facts, venue);
      if (!counted.ok) return counted;
      const agreed = await agreeOnClose(context, { shift: found.shift, body, venue, ...counted.value });
      if (!agreed.ok) return agreed;
      const report = await close(context, { facts, count: counted.value.count, agreement: agreed.value, body });
      return done({ shift: report.shift, report, jobId: await print(context, report) });
    },
  });
}

function mayNotClose(actor: Actor, { shift }: FoundShift, body: Body): Refusal | null {
  const elsewhere = otherRegister(actor, shift.registerId);
  if (elsewhere !== null) return elsewhere;
  if (shift.state !== 'open') return refuse('wrong_state', 'This shift is closed already.', { state: shift.state, zNumber: shift.zNumber });
  return shift.version === body.version ? null : refuse('version_conflict', 'This shift was changed in the meantime.', { version: shift.version });
}

interface Counted { readonly count: DrawerCountRow; readonly differenceMinor: number }

/** The count that the close stands on: of what the ledger expects now, and recounted where it did not fit (S4). */
async function countOf(context: CommandContext<unknown>, { shift, money }: ShiftFacts, venue: Venue): Promise<Outcome<Counted>> {
  const count = await findLatestCount(typed(context.trx), shift.id);
  if (count === null) return refuse('count_required', 'Count the drawer before closing.', { stale: false });
  if (count.expectedMinor !== shift.openingFloatMinor + money.drawerMinor) return refuse('count_required', 'Cash moved since the drawer was counted. Count it again.', { stale: true });
  const differenceMinor = count.countedMinor - count.expectedMinor;
  if (judgeCount(count.round, differenceMinor, venue.rules.cash) === 'recount') return refuse('recount_required', 'The count does not fit. Count once more.');
  return done({ count, differenceMinor });
}

interface Close { readonly facts: ShiftFacts; readonly count: DrawerCountRow; readonly agreement: Agreement; readonly body: Body }

async function close(context: CommandContext<unknown>, { facts, count, agreement, body }: Close): Promise<ShiftReport> {
  const { trx, actor, commandId } = context;
  const { shift } = facts;
  const differenceMinor = count.countedMinor - (shift.openingFloatMinor + facts.money.drawerMinor);
  const posting = { locationId: shift.locationId, shiftId: shift.id, currency: shift.currency };
  await payments().postCash(trx, { ...posting, transactionId: commandId, kind: 'over-short', amountMinor: differenceMinor });
  await payments().postCash(trx, { ...posting, transactionId: count.id, kind: 'closing-drop', amountMinor: body.closingDropMinor });
  const report = await freezeZ(trx, facts, {
    countedMinor: count.countedMinor, count: count.count, note: body.note, closedBy: actor.id ?? actor.kind, closedByName: actor.name,
    disputed: agreement.disputed, overShortReasonId: agreement.reasonId, approvedBy: agreement.approverId, closingDropMinor: body.closingDropMinor,
  });
  const zNumber = report.zNumber ?? 0;
  const payload: ShiftClosed = {
    shiftId: shift.id, registerId: shift.registerId, businessDate: shift.businessDate, zNumber, grossMinor: report.grossMinor, differenceMinor, grandTotalMinor: report.grandTotalMinor,
  };
  await context.publish({ type: 'shift.closed.v1', locationId: shift.locationId, aggregateId: shift.id, aggregateVersion: report.shift.version, payload: { ...payload } });
  context.audit({ details: { zNumber, countedMinor: count.countedMinor, differenceMinor, disputed: agreement.disputed, reasonId: agreement.reasonId, closingDropMinor: body.closingDropMinor } });
  return report;
}

/** The Z goes to the register's own printer. The command's id is the job's: a close has one paper. */
async function print(context: CommandContext<unknown>, report: ShiftReport): Promise<string | null> {
  const { shift } = report;
  const [jobId] = printing().enqueue(context, [{
    jobId: context.commandId, locationId: shift.locationId, target: { registerId: shift.registerId }, document: reportDocument(report, venueOf(shift.locationId).location, 0),
    locale: null, subjectId: shift.id, correlationId: context.actor.correlationId, mark: 'none', opensDrawer: false,
  }]);
  return jobId ?? null;
}
