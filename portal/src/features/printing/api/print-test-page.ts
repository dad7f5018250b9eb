import { printTestPage } from '@nova/printing/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'print-job.queued.v1' }];
export const usePrintTestPage = (printerId: string) => useCommand(printTestPage, { scope: printerId, facts });
