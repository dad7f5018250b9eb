import { changeCovers, joinTables, listServers, markServed, moveTable, renameOrder, splitTables, transferOrder } from '../../../contracts';

/** The operations of tables and of whose check it is; their controllers are `floor` and `order`. */
export const floorContracts = [moveTable, transferOrder, listServers, changeCovers, renameOrder, markServed, joinTables, splitTables];
