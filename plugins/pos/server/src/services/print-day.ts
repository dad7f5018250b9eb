import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import { printDay as contract } from '../../../contracts/close-day';
import { dayDocument } from '../domain/day-document';
import { countDayCopy, findDayClose } from '../repo/day-close';
import { venueOf } from './venue-of';

/**
 * Prints the report of a closed day again: marked DUPLICATE and counted (S11), on the acting register's printer, else on that of the day's last Z.
 * Refuses `not_found`, and `no_printer`: paper is all that this act is for. Round trips: read, count, print job with command row.
 */
export function printDay(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const { dayCloseId } = input.params;
      context.audit({ subjectId: dayCloseId });
      const found = await findDayClose(context.trx, dayCloseId);
      if (found === null) return refuse('not_found', 'There is no such day.', { dayCloseId });
      const { close, lastRegisterId } = found;
      actor.requireLocation(close.locationId);
      const copy = await countDayCopy(context.trx, { dayCloseId, actorId: actor.id ?? actor.kind, actorName: actor.name });
      context.audit({ locationId: close.locationId, details: { businessDate: close.businessDate, copy } });
      const [jobId] = printing().enqueue(context, [{
        jobId: context.commandId, locationId: close.locationId, target: { registerId: actor.registerId ?? lastRegisterId }, document: dayDocument(close, venueOf(close.locationId).location, copy),
        locale: null, subjectId: dayCloseId, correlationId: actor.correlationId, mark: 'duplicate', opensDrawer: false,
      }]);
      return jobId === undefined ? refuse('no_printer', 'This register has no printer.') : done({ jobId, copy });
    },
  });
}
