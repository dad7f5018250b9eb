import type { LoggedOrder } from '../../../contracts/list-orders';
import type { OrderSummary } from '../../../contracts/order';
import { bucketOf } from './order-bucket';
import { dueMinor, paymentStatusOf, pendingMinor, type PaymentFacts } from './payment-status';

/** What the log reads of a check. */
export type LogFacts = Omit<OrderSummary, 'paymentStatus' | 'dueMinor' | 'pendingMinor'> & PaymentFacts & { readonly firedAt: string | null };

/** A row of the log. Field by field, because a page has fifty rows and copying objects of this size by spread costs more than the query that reads them. */
export const loggedOrder = (row: LogFacts): LoggedOrder => ({
  id: row.id, number: row.number, orderType: row.orderType, tableId: row.tableId, name: row.name, state: row.state, bucket: bucketOf(row), version: row.version, covers: row.covers,
  serverId: row.serverId, serverName: row.serverName, openedAt: row.openedAt, billedAt: row.billedAt, closedAt: row.closedAt, businessDate: row.businessDate, receiptNumber: row.receiptNumber,
  paymentStatus: paymentStatusOf(row), totalMinor: row.totalMinor, paidMinor: row.paidMinor, pendingMinor: pendingMinor(row), dueMinor: dueMinor(row), refundedMinor: row.refundedMinor,
});
