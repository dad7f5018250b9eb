import { joinTables, splitTables, type LiveTable } from '@nova/pos/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = (reply: { tables: LiveTable[] }): Fact[] => reply.tables.map((table) => ({ type: 'table.changed.v1', aggregateId: table.tableId }));

export const useJoinTables = (tableIds: readonly string[]) => useCommand(joinTables, { scope: [...tableIds].sort().join('+'), facts });
export const useSplitTables = (partyId: string) => useCommand(splitTables, { scope: partyId, facts });
