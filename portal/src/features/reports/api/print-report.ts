import { printReport } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'print-job.queued.v1' }];
export const usePrintReport = (shiftId: string) => useCommand(printReport, { scope: shiftId, facts });
