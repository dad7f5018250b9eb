import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import { closeDay as contract, type DayClose } from '../../../contracts/close-day';
import { dayDocument } from '../domain/day-document';
import { sumDay } from '../domain/sum-day';
import { insertDayClose, queueForDay, readDay } from '../repo/day-close';
import { venueOf } from './venue-of';

/**
 * Closes a business date of a location over all its Zs, once, numbered without a gap (S9), and prints its report. No shift of that date opens afterwards.
 * Refuses `not_found` for a date without a Z, `already_exists`, `day_has_open_shift` with the shifts. Round trips: queue, read, write, event.
 */
export function closeDay(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const { params: { businessDate }, body: { dayCloseId, locationId } } = input;
      context.audit({ subjectId: dayCloseId, locationId, details: { businessDate } });
      actor.requireLocation(locationId);
      const { location } = venueOf(locationId);
      await queueForDay(context.trx, locationId);
      const { openShifts, reports, closed, nextNumber, at } = await readDay(context.trx, locationId, businessDate);
      if (closed) return refuse('already_exists', 'This business day is closed already.', { businessDate });
      if (openShifts.length > 0) return refuse('day_has_open_shift', 'A shift of this day is still open.', { shifts: openShifts });
      const last = reports.at(-1);
      if (last === undefined) return refuse('not_found', 'No shift was closed on this day.', { businessDate });
      const dayClose: DayClose = { id: dayCloseId, locationId, businessDate, number: nextNumber, currency: location.currency, closedBy: actor.id ?? actor.kind, closedByName: actor.name, at, ...sumDay(reports) };
      await insertDayClose(context.trx, dayClose);
      await context.publish({ type: 'day.closed.v1', locationId, aggregateId: dayCloseId, aggregateVersion: 1, payload: { dayCloseId, businessDate, number: nextNumber, grossMinor: dayClose.grossMinor } });
      context.audit({ details: { businessDate, number: nextNumber, grossMinor: dayClose.grossMinor } });
      // The command's id is the job's: a close has one paper. A place without a printer closes all the same.
      const [jobId = null] = printing().enqueue(context, [{
        jobId: context.commandId, locationId, target: { registerId: actor.registerId ?? last.shift.registerId }, document: dayDocument(dayClose, location, 0),
        locale: null, subjectId: dayCloseId, correlationId: actor.correlationId, mark: 'none', opensDrawer: false,
      }]);
      return done({ dayClose, jobId });
    },
  });
}
