export { useJobsOf } from './api/list-jobs';
export { JobPill } from './job-pill';
export { printingFreshness } from './keys';
export { Paper } from './paper';
export { paperName } from './paper-name';
export { QzChannel } from './qz/qz-channel';
export { PrintingScreen } from './printing-screen';
export { RetryJobButton } from './retry-job-button';
