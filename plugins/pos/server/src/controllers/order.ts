import { action } from '@nova/platform/access';
import * as contracts from '../../../contracts';
import { addLines } from '../services/add-lines';
import { cancelOrder } from '../services/cancel-order';
import { changeLine } from '../services/change-line';
import { countOrders } from '../services/count-orders';
import { exportOrders } from '../services/export-orders';
import { fireOrder } from '../services/fire-order';
import { getOrder } from '../services/get-order';
import { getOrderTimeline } from '../services/get-order-timeline';
import { holdCourse } from '../services/hold-course';
import { listOrders } from '../services/list-orders';
import { openOrder } from '../services/open-order';
import { printBill } from '../services/print-bill';
import { printReceipt } from '../services/print-receipt';
import { removeLine } from '../services/remove-line';
import { rushOrder } from '../services/rush-order';
import { reopenOrder } from '../services/reopen-order';
import { takePayment } from '../services/take-payment';
import { orderCards } from './order-cards';
import { orderOnFloor } from './order-floor';
import { orderSplitting } from './order-split';
import { orderMoney } from './order-money';

export const order = {
  ...orderMoney,
  ...orderCards,
  ...orderOnFloor,
  ...orderSplitting,
  'open': action(contracts.openOrder, openOrder),
  'add-lines': action(contracts.addLines, addLines),
  'change-line': action(contracts.changeLine, changeLine),
  'remove-line': action(contracts.removeLine, removeLine),
  'cancel': action(contracts.cancelOrder, cancelOrder),
  'hold-course': action(contracts.holdCourse, holdCourse),
  'rush': action(contracts.rushOrder, rushOrder),
  'fire': action(contracts.fireOrder, fireOrder),
  'print-bill': action(contracts.printBill, printBill),
  'take-payment': action(contracts.takePayment, takePayment),
  'print-receipt': action(contracts.printReceipt, printReceipt),
  'reopen': action(contracts.reopenOrder, reopenOrder),
  'get': action(contracts.getOrder, getOrder),
  'export': action(contracts.exportOrders, exportOrders),
  'list': action(contracts.listOrders, listOrders),
  'count': action(contracts.countOrders, countOrders),
  'timeline': action(contracts.getOrderTimeline, getOrderTimeline),
};
