import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { cancelJob as contract } from '../../../contracts/cancel-job';
import { workTopic } from '../domain/work-topic';
import { cancelQueued } from '../repo/find-jobs';
import type { PrintingTables } from '../repo/tables';
import { enterJob } from './enter-job';
import { jobEvent } from './job-event';
import { jobView } from './job-view';

/** Takes a paper out of the queue for good. One that a printer holds, or may have printed, is refused: `wrong_state`. */
export function cancelJob(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return platform().command<PrintingTables, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const { trx, publish, wake } = context;
      const { jobId } = input.params;
      const entered = await enterJob(context, jobId);
      if (!entered.ok) return entered;
      const job = entered.value;
      const row = await cancelQueued(trx, jobId);
      if (row === null) return refuse('wrong_state', `Only a job that nobody prints can be cancelled; this one is ${job.state}.`, { state: job.state });
      const event = jobEvent(row);
      if (event !== null) await publish(event);
      // The next paper of the printer may go.
      wake(workTopic(row.location_id));
      return done({ job: jobView(row) });
    },
  });
}
