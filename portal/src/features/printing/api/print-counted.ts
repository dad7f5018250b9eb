import { printDay, printReceipt, printReport } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'print-job.queued.v1' }];
/** Papers whose copies are counted (S11): each screen that has one prints it again by these. */
export const usePrintReceipt = (orderId: string) => useCommand(printReceipt, { scope: orderId, facts });
export const usePrintReport = (shiftId: string) => useCommand(printReport, { scope: shiftId, facts });
export const usePrintDay = (dayCloseId: string) => useCommand(printDay, { scope: dayCloseId, facts });
