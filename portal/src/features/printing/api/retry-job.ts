import { retryJob } from '@nova/printing/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'print-job.queued.v1' }];
export const useRetryJob = (jobId: string) => useCommand(retryJob, { scope: jobId, facts });
