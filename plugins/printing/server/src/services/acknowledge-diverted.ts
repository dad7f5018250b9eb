import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { acknowledgeDiverted as contract } from '../../../contracts/acknowledge-diverted';
import { workTopic } from '../domain/work-topic';
import { acknowledgeJob } from '../repo/diverted-jobs';
import type { PrintingTables } from '../repo/tables';
import { enterJob } from './enter-job';
import { jobEventOf } from './job-event';
import { jobView } from './job-view';

/** Somebody read a paper on the screen: it leaves the screen, and no printer prints it later. One that is on no screen is refused: `wrong_state`. */
export function acknowledgeDiverted(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return platform().command<PrintingTables, Reply<typeof contract>>({
    contract, actor, input,
    async work(context) {
      const { trx, publish, wake } = context;
      const { jobId } = input.params;
      const entered = await enterJob(context, jobId);
      if (!entered.ok) return entered;
      const job = entered.value;
      const row = await acknowledgeJob(trx, jobId, actor.id ?? actor.name);
      if (row === null) return refuse('wrong_state', `This paper is on no screen; it is ${job.state}.`, { state: job.state });
      await publish(jobEventOf('print-job.acknowledged.v1', row));
      wake(workTopic(row.location_id));
      return done({ job: jobView(row) });
    },
  });
}
