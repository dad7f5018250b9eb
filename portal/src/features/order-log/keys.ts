import type { Freshness } from '../../api';

export interface LogFilter {
  state: string | undefined;
  search: string | undefined;
}
export const orderLogKeys = {
  page: (locationId: string, filter: LogFilter) => ['order-log', 'list', locationId, filter] as const,
  timeline: (orderId: string) => ['order-log', 'timeline', orderId] as const,
};
const all = () => [['order-log']];
export const orderLogFreshness: Freshness = { 'order.opened.v1': all, 'order.changed.v1': all, 'order.fired.v1': all, 'order.billed.v1': all, 'order.closed.v1': all, 'order.cancelled.v1': all, 'payment.captured.v1': all };
