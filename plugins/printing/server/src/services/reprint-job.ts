import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { reprintJob as contract } from '../../../contracts/reprint-job';
import type { PrintingTables } from '../repo/tables';
import { enqueueJobs } from './enqueue-jobs';
import { enterJob } from './enter-job';

/** Copies of these are counted where they were made (S11), so they are printed again there. */
const counted = ['receipt', 'credit-receipt', 'z-report', 'day-report'];

/** Prints a paper that came out once more, on the same printer, marked DUPLICATE. The new job's id is the command's: twice is once. */
export function reprintJob(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { commandId } = input.body;
  return platform().command<PrintingTables, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const { jobId } = input.params;
      const entered = await enterJob(context, jobId);
      if (!entered.ok) return entered;
      const job = entered.value;
      if (counted.includes(job.document_type)) return refuse('counted_reprint', 'Receipts and reports are printed again from their check, shift or day, where the copy is counted.');
      if (job.state !== 'done') return refuse('wrong_state', `Only a paper that came out can be printed again; this one is ${job.state}.`, { state: job.state });
      const ids = enqueueJobs(context, [{
        jobId: commandId, locationId: job.location_id, target: { printerId: job.printer_id }, document: job.data, locale: job.locale,
        subjectId: job.subject_id, correlationId: actor.correlationId, mark: 'duplicate', opensDrawer: false,
      }]);
      return ids.length === 0 ? refuse('no_printer', 'Its printer is no longer there.') : done({ jobId: commandId });
    },
  });
}
