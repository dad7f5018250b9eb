import { reprintJob } from '@nova/printing/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'print-job.queued.v1' }];
export const useReprintJob = (jobId: string) => useCommand(reprintJob, { scope: jobId, facts });
