import { clearTable } from '@nova/pos/contracts';
import { useCommand } from '../../../api';

export const useClearTable = (tableId: string) =>
  useCommand(clearTable, { scope: tableId, facts: () => [{ type: 'table.changed.v1', aggregateId: tableId }] });
