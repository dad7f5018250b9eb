import { action } from '@nova/platform/access';
import * as contracts from '../../../contracts';
import { clearTable } from '../services/clear-table';
import { listTables } from '../services/list-tables';

export const floor = { list: action(contracts.listTables, listTables), clear: action(contracts.clearTable, clearTable) };
