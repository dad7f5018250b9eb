import { cancelJob } from '@nova/printing/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'print-job.cancelled.v1' }];
export const useCancelJob = (jobId: string) => useCommand(cancelJob, { scope: jobId, facts });
