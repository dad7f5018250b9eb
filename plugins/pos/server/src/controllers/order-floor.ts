import { action } from '@nova/platform/access';
import * as contracts from '../../../contracts';
import { changeCovers } from '../services/change-covers';
import { listServers } from '../services/list-servers';
import { markServed } from '../services/mark-served';
import { moveTable } from '../services/move-table';
import { renameOrder } from '../services/rename-order';
import { transferOrder } from '../services/transfer-order';

/** The part of the `order` controller that is about where a check stands and whose it is. */
export const orderOnFloor = {
  'move-table': action(contracts.moveTable, moveTable),
  'transfer': action(contracts.transferOrder, transferOrder),
  'list-servers': action(contracts.listServers, listServers),
  'change-covers': action(contracts.changeCovers, changeCovers),
  'rename': action(contracts.renameOrder, renameOrder),
  'mark-served': action(contracts.markServed, markServed),
};
