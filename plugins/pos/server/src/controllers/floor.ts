import { action } from '@nova/platform/access';
import * as contracts from '../../../contracts';
import { clearTable } from '../services/clear-table';
import { joinTables } from '../services/join-tables';
import { listTables } from '../services/list-tables';
import { splitTables } from '../services/split-tables';

export const floor = {
  list: action(contracts.listTables, listTables),
  clear: action(contracts.clearTable, clearTable),
  join: action(contracts.joinTables, joinTables),
  split: action(contracts.splitTables, splitTables),
};
