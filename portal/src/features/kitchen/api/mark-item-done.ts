import { markItemDone } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (): Fact[] => [{ type: 'ticket.changed.v1' }];
export const useMarkItemDone = (ticketId: string, lineId: string) => useCommand(markItemDone, { scope: `${ticketId}:${lineId}`, facts });
