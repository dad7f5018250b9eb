import { printReceipt } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'print-job.queued.v1' }];
export const usePrintReceipt = (orderId: string) => useCommand(printReceipt, { scope: orderId, facts });
