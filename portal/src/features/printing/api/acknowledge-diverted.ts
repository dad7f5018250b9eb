import { acknowledgeDiverted } from '@nova/printing/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'print-job.acknowledged.v1' }];
export const useAcknowledgeDiverted = (jobId: string) => useCommand(acknowledgeDiverted, { scope: jobId, facts });
