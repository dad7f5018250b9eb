import { action } from '@nova/platform/access';
import * as contracts from '../../../contracts';
import { acknowledgeDiverted } from '../services/acknowledge-diverted';
import { agentHeartbeat } from '../services/agent-heartbeat';
import { cancelJob } from '../services/cancel-job';
import { claimJobs } from '../services/claim-jobs';
import { listDivertedPapers } from '../services/list-diverted-papers';
import { listJobs } from '../services/list-jobs';
import { listPrinters } from '../services/list-printers';
import { previewJob } from '../services/preview-job';
import { printTestPage } from '../services/print-test-page';
import { reportJob } from '../services/report-job';
import { reprintJob } from '../services/reprint-job';
import { retryJob } from '../services/retry-job';

const job = {
  list: action(contracts.listJobs, listJobs),
  preview: action(contracts.previewJob, previewJob),
  retry: action(contracts.retryJob, retryJob),
  cancel: action(contracts.cancelJob, cancelJob),
  reprint: action(contracts.reprintJob, reprintJob),
  'list-diverted': action(contracts.listDivertedPapers, listDivertedPapers),
  acknowledge: action(contracts.acknowledgeDiverted, acknowledgeDiverted),
};
const printer = { list: action(contracts.listPrinters, listPrinters), test: action(contracts.printTestPage, printTestPage) };

const agent = {
  claim: action(contracts.claimJobs, (actor, input, ctx) => {
    const gone = new AbortController();
    ctx.res.once('close', () => gone.abort());
    return claimJobs(actor, input, gone.signal);
  }),
  report: action(contracts.reportJob, reportJob),
  heartbeat: action(contracts.agentHeartbeat, agentHeartbeat),
};

export const controllers = { job, printer, agent };
