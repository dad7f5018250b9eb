export { useJobsOf } from './api/list-jobs';
export { JobPill } from './job-pill';
export { printingFreshness } from './keys';
export { Paper } from './paper';
export { PrintingScreen } from './printing-screen';
export { RetryJobButton } from './retry-job-button';
