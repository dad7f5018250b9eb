import { joinTables, splitTables, type LiveTable } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (reply: { tables: LiveTable[] }): Fact[] => reply.tables.map((table) => ({ type: 'table.changed.v1', aggregateId: table.tableId }));

export const useJoinTables = () => useCommand(joinTables, { facts });
export const useSplitTables = (partyId: string) => useCommand(splitTables, { scope: partyId, facts });
