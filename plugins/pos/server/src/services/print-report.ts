import { platform, type Actor, type CommandContext } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { AppError, done, refuse, type Outcome } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import { printReport as contract } from '../../../contracts/print-report';
import type { ShiftReport } from '../../../contracts/shift';
import { reportDocument } from '../domain/report-document';
import { shiftReport } from '../domain/shift-report';
import { tenderNames } from '../domain/tender-names';
import { appendJournal } from '../repo/journal-append';
import { countReportDuplicates } from '../repo/journal-read';
import { readShiftFacts } from '../repo/shift-facts';
import { lockShift, type FoundShift } from '../repo/shift-read';
import { findZReport } from '../repo/z-report';
import { venueOf } from './venue-of';

/**
 * Prints the X of an open shift, or the Z of a closed one again: marked DUPLICATE, counted and journaled (S11).
 * Refuses `not_found`, and `no_printer` when the register has none.
 */
export function printReport(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return platform().command({
    contract, actor, input,
    async work(context: CommandContext<unknown>) {
      const { trx, commandId } = context;
      context.audit({ subjectId: input.params.shiftId });
      const found = await lockShift(trx, input.params.shiftId, 'close');
      if (found === null) return refuse('not_found', 'There is no such shift.');
      const { shift } = found;
      actor.requireLocation(shift.locationId);
      context.audit({ locationId: shift.locationId });
      const { report, copy } = shift.state === 'open' ? await readX(context, found) : await repeatZ(context, found);
      const [jobId] = printing().enqueue(context, [{
        jobId: commandId, locationId: shift.locationId, target: { registerId: shift.registerId }, document: reportDocument(report, venueOf(shift.locationId).location, copy),
        locale: null, subjectId: shift.id, correlationId: actor.correlationId, mark: copy === 0 ? 'none' : 'duplicate', opensDrawer: false,
      }]);
      return jobId === undefined ? refuse('no_printer', 'This register has no printer.') : done({ jobId });
    },
  });
}

interface Paper { readonly report: ShiftReport; readonly copy: number }

async function readX({ trx }: CommandContext<unknown>, found: FoundShift): Promise<Paper> {
  const venue = venueOf(found.shift.locationId);
  return { report: shiftReport(await readShiftFacts(trx, found, 'x', venue.location.timeZone), tenderNames(venue), null), copy: 0 };
}

async function repeatZ({ trx, actor }: CommandContext<unknown>, { shift, series }: FoundShift): Promise<Paper> {
  const report = await findZReport(trx, shift.id);
  if (report === null) throw new AppError('internal', `shift ${shift.id} is closed without a Z`);
  const copy = 1 + (await countReportDuplicates(trx, shift.id));
  const payload = { zNumber: report.zNumber, copy, actorId: actor.id ?? actor.kind };
  await appendJournal(trx, series, [{ kind: 'report-duplicate', subjectId: shift.id, shiftId: shift.id, payload }]);
  return { report, copy };
}
