import { printDay, printReceipt, printReport } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'print-job.queued.v1' }];
/** Papers whose copies are counted (S11) are printed again where they were made. */
export const useReprintReceipt = (orderId: string) => useCommand(printReceipt, { scope: orderId, facts });
export const useReprintReport = (shiftId: string) => useCommand(printReport, { scope: shiftId, facts });
export const useReprintDay = (dayCloseId: string) => useCommand(printDay, { scope: dayCloseId, facts });
