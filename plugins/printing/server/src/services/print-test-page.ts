import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { printTestPage as contract } from '../../../contracts/print-test-page';
import { readNow } from '../repo/read-now';
import type { PrintingTables } from '../repo/tables';
import { channelsOf } from '../settings';
import { enqueueJobs } from './enqueue-jobs';

/** Prints a page that shows what the printer can do. The job's id is the command's: twice is once. */
export function printTestPage(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { commandId, locationId, channel } = input.body;
  return platform().command<PrintingTables, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      actor.requireLocation(locationId);
      context.audit({ subjectId: input.params.printerId, locationId });
      const venue = platform().content.venue(locationId);
      const printer = venue?.printers.find(({ id }) => id === input.params.printerId);
      if (venue === null || printer === undefined) return refuse('not_found', 'There is no such printer here.');
      if (channel !== null && !channelsOf(printer).includes(channel)) return refuse('no_printer', 'This printer is not reached that way.', { channel });
      const data = { printerName: printer.name, at: await readNow(context.trx), timeZone: venue.location.timeZone };
      enqueueJobs(context, [{
        jobId: commandId, locationId, target: { printerId: printer.id }, document: { type: 'test', data }, locale: printer.locale,
        subjectId: printer.id, correlationId: actor.correlationId, mark: 'none', opensDrawer: false, ...(channel === null ? {} : { onlyChannel: channel }),
      }]);
      return done({ jobId: commandId });
    },
  });
}
