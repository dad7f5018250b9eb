import { action } from '@nova/platform/access';
import * as contracts from '../../../contracts';
import { acknowledgeDiverted } from '../services/acknowledge-diverted';
import { agentHeartbeat } from '../services/agent-heartbeat';
import { cancelJob } from '../services/cancel-job';
import { claimQzJobs } from '../services/claim-qz-jobs';
import { claimJobs } from '../services/claim-jobs';
import { getQzCertificate } from '../services/get-qz-certificate';
import { listDivertedPapers } from '../services/list-diverted-papers';
import { listJobs } from '../services/list-jobs';
import { listPrinters } from '../services/list-printers';
import { previewJob } from '../services/preview-job';
import { printTestPage } from '../services/print-test-page';
import { reportJob } from '../services/report-job';
import { reportQzJob } from '../services/report-qz-job';
import { reprintJob } from '../services/reprint-job';
import { retryJob } from '../services/retry-job';
import { setQzDevice } from '../services/set-qz-device';
import { signQzMessage } from '../services/sign-qz-message';

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

/** Aborts when whoever asks has hung up. */
function hangUp(ctx: { res: { once(event: 'close', listener: () => void): unknown } }): AbortSignal {
  const gone = new AbortController();
  ctx.res.once('close', () => gone.abort());
  return gone.signal;
}

const qz = {
  enrol: action(contracts.setQzDevice, setQzDevice),
  certificate: action(contracts.getQzCertificate, getQzCertificate),
  sign: action(contracts.signQzMessage, signQzMessage),
  claim: action(contracts.claimQzJobs, (actor, input, ctx) => claimQzJobs(actor, input, hangUp(ctx))),
  report: action(contracts.reportQzJob, reportQzJob),
};

const agent = {
  claim: action(contracts.claimJobs, (actor, input, ctx) => claimJobs(actor, input, hangUp(ctx))),
  report: action(contracts.reportJob, reportJob),
  heartbeat: action(contracts.agentHeartbeat, agentHeartbeat),
};

export const controllers = { job, printer, qz, agent };
