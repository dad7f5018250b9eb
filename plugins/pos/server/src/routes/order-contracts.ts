import {
  addLines, cancelOrder, changeLine, clearTable, fireOrder, getMenu, getOrder, getOrderTimeline, getVenue, listOrders, listTables, openOrder, printBill, printReceipt, removeLine, takePayment,
} from '../../../contracts';

/** The operations of orders, floor, kitchen and content; their controllers are `order`, `floor`, `ticket` and `content`. */
export const orderContracts = [
  openOrder, addLines, changeLine, removeLine, cancelOrder, fireOrder, printBill, takePayment, printReceipt, getOrder, listOrders, getOrderTimeline,
  listTables, clearTable, getMenu, getVenue,
];
