import { routesOf } from '@nova/platform/access';
import * as contracts from '../../../contracts';

export const routes = routesOf('printing', [
  contracts.listJobs, contracts.previewJob, contracts.retryJob, contracts.cancelJob, contracts.reprintJob, contracts.listDivertedPapers, contracts.acknowledgeDiverted,
  contracts.listPrinters, contracts.printTestPage,
  contracts.setQzDevice, contracts.getQzCertificate, contracts.signQzMessage, contracts.claimQzJobs, contracts.reportQzJob,
  contracts.claimJobs, contracts.reportJob, contracts.agentHeartbeat,
]);
