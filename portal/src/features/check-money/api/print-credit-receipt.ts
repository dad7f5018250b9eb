import { printCreditReceipt } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'print-job.queued.v1' }];
export const usePrintCreditReceipt = (refundId: string) => useCommand(printCreditReceipt, { scope: refundId, facts });
