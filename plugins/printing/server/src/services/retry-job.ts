import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { retryJob as contract } from '../../../contracts/retry-job';
import { workTopic } from '../domain/work-topic';
import { requeueJob } from '../repo/find-jobs';
import type { PrintingTables } from '../repo/tables';
import { enterJob } from './enter-job';
import { orderOf } from './hand-over';
import { jobEvent } from './job-event';
import { jobView } from './job-view';

/** Queues a failed, uncertain or diverted job again, for the first channel of its printer; what may exist already comes out marked POSSIBLE DUPLICATE. */
export function retryJob(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return platform().command<PrintingTables, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const { trx, publish, wake } = context;
      const { jobId } = input.params;
      const entered = await enterJob(context, jobId);
      if (!entered.ok) return entered;
      const job = entered.value;
      const row = await requeueJob(trx, jobId, orderOf(job)[0] ?? job.channel);
      if (row === null) return refuse('wrong_state', `Only a failed, uncertain or diverted job can be tried again; this one is ${job.state}.`, { state: job.state });
      const event = jobEvent(row);
      if (event !== null) await publish(event);
      wake(workTopic(row.location_id));
      return done({ job: jobView(row) });
    },
  });
}
