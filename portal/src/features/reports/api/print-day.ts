import { printDay } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'print-job.queued.v1' }];
export const usePrintDay = (dayCloseId: string) => useCommand(printDay, { scope: dayCloseId, facts });
