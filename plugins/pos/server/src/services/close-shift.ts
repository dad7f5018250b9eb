import { payments } from '@nova/payments/access';
import { platform, type Actor, type CommandContext } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome, type Refusal } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import type { closeShift as contract } from '../../../contracts/close-shift';
import type { ShiftReport } from '../../../contracts/shift';
import type { ShiftClosed } from '../../../contracts/shift-events';
import { closeBlockers } from '../domain/close-blockers';
import { countDrawer } from '../domain/count-drawer';
import { otherRegister } from '../domain/other-register';
import { reportDocument } from '../domain/report-document';
import type { ShiftFacts } from '../domain/shift-report';
import { findOpenChecks } from '../repo/shift-blockers';
import { readShiftFacts } from '../repo/shift-facts';
import { lockShift, type FoundShift } from '../repo/shift-read';
import { freezeZ } from './freeze-z';
import { venueOf } from './venue-of';

/**
 * Closes a shift by a blind count (S2, S4, S6): waits until no act of the shift is under way, posts over or short, freezes the Z, prints it.
 * All in one transaction, so that a close that failed can simply be run again.
 * Refuses `not_found`, `device_required`, `wrong_state`, `version_conflict`, `count_required`, `invalid_input` (count), and `shift_close_blocked` with each blocker.
 */
export async function closeShift(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.shift.close');
  return platform().command({
    name: 'close-shift', actor, input,
    async work(context: CommandContext<unknown>) {
      const { params, body } = input;
      context.audit({ subjectId: params.shiftId });
      const found = await lockShift(context.trx, params.shiftId, 'close');
      if (found === null) return refuse('not_found', 'There is no such shift.');
      actor.requireLocation(found.shift.locationId);
      context.audit({ locationId: found.shift.locationId });
      const refused = mayNotClose(actor, found, input);
      if (refused !== null) return refused;
      const venue = venueOf(found.shift.locationId);
      const counted = countDrawer(body.count, venue.denominationsMinor);
      if (!counted.ok) return counted;

      const facts = await readShiftFacts(context.trx, found, venue.location.timeZone);
      const blockers = closeBlockers(facts.orders.open > 0 ? await findOpenChecks(context.trx, found.shift) : [], facts.money.openOperationIds, venue.tables);
      if (blockers.length > 0) return refuse('shift_close_blocked', 'Something is still open in this shift.', { blockers });
      const report = await close(context, { facts, countedMinor: counted.value, input });
      return done({ shift: report.shift, report, jobId: await print(context, report) });
    },
  });
}

function mayNotClose(actor: Actor, { shift }: FoundShift, { body }: Input<typeof contract>): Refusal | null {
  const elsewhere = otherRegister(actor, shift.registerId);
  if (elsewhere !== null) return elsewhere;
  if (shift.state !== 'open') return refuse('wrong_state', 'This shift is closed already.', { state: shift.state, zNumber: shift.zNumber });
  if (shift.version !== body.version) return refuse('version_conflict', 'This shift was changed in the meantime.', { version: shift.version });
  return body.count.length === 0 ? refuse('count_required', 'Count the drawer before closing.') : null;
}

interface Close { readonly facts: ShiftFacts; readonly countedMinor: number; readonly input: Input<typeof contract> }

async function close(context: CommandContext<unknown>, { facts, countedMinor, input: { body } }: Close): Promise<ShiftReport> {
  const { trx, actor, commandId } = context;
  const { shift } = facts;
  const differenceMinor = countedMinor - (shift.openingFloatMinor + facts.money.drawerMinor);
  await payments().postCash(trx, { transactionId: commandId, locationId: shift.locationId, shiftId: shift.id, currency: shift.currency, kind: 'over-short', amountMinor: differenceMinor });
  const report = await freezeZ(trx, facts, { countedMinor, count: body.count, note: body.note, closedBy: actor.id ?? actor.kind, closedByName: actor.name });
  const zNumber = report.zNumber ?? 0;
  const payload: ShiftClosed = {
    shiftId: shift.id, registerId: shift.registerId, businessDate: shift.businessDate, zNumber, grossMinor: report.grossMinor, differenceMinor, grandTotalMinor: report.grandTotalMinor,
  };
  await context.publish({ type: 'shift.closed.v1', locationId: shift.locationId, aggregateId: shift.id, aggregateVersion: report.shift.version, payload: { ...payload } });
  context.audit({ details: { zNumber, countedMinor, differenceMinor } });
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
