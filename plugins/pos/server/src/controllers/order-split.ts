import { action } from '@nova/platform/access';
import * as contracts from '../../../contracts';
import { mergeOrders } from '../services/merge-orders';
import { moveLines } from '../services/move-lines';
import { planShares } from '../services/plan-shares';
import { splitOrder } from '../services/split-order';

/** The part of the `order` controller that divides checks and puts them together. */
export const orderSplitting = {
  'split': action(contracts.splitOrder, splitOrder),
  'move-lines': action(contracts.moveLines, moveLines),
  'merge': action(contracts.mergeOrders, mergeOrders),
  'plan-shares': action(contracts.planShares, planShares),
};
