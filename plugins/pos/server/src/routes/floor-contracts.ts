import { changeCovers, joinTables, listServers, markServed, mergeOrders, moveLines, moveTable, planShares, renameOrder, splitOrder, splitTables, transferOrder } from '../../../contracts';

/** The operations of tables, of whose check it is, and of dividing checks; their controllers are `floor` and `order`. */
export const floorContracts = [moveTable, transferOrder, listServers, changeCovers, renameOrder, markServed, joinTables, splitTables, splitOrder, moveLines, mergeOrders, planShares];
