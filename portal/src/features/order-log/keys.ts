import type { OrderBucket } from '@nova/pos/contracts';
import type { Freshness } from '../../api';

/** What the log shows; undefined: not filtered by it. */
export interface LogFilter {
  bucket: OrderBucket | undefined;
  businessDate: string | undefined;
  serverId: string | undefined;
  search: string | undefined;
  minMinor: number | undefined;
  maxMinor: number | undefined;
}
export type CountFilter = Pick<LogFilter, 'businessDate' | 'serverId'>;

export const orderLogKeys = {
  page: (locationId: string, filter: LogFilter) => ['order-log', 'list', locationId, filter] as const,
  counts: (locationId: string, filter: CountFilter) => ['order-log', 'counts', locationId, filter] as const,
  timeline: (orderId: string) => ['order-log', 'timeline', orderId] as const,
};
const all = () => [['order-log']];
const timelines = () => [['order-log', 'timeline']];
export const orderLogFreshness: Freshness = {
  'order.opened.v1': all, 'order.changed.v1': all, 'order.fired.v1': all, 'order.billed.v1': all, 'order.closed.v1': all, 'order.reopened.v1': all, 'order.cancelled.v1': all, 'order.voided.v1': all, 'order.merged.v1': all, 'order.moved.v1': all,
  'payment.captured.v1': all, 'payment.changed.v1': all, 'payment.refunded.v1': all, 'ticket.bumped.v1': timelines, 'ticket.recalled.v1': timelines, 'print-job.printed.v1': timelines, 'print-job.failed.v1': timelines,
};
