import type { Freshness } from '../../api';

export const reportKeys = {
  shifts: (locationId: string) => ['reports', 'shifts', locationId] as const,
  days: (locationId: string) => ['reports', 'days', locationId] as const,
  journals: (locationId: string) => ['reports', 'journals', locationId] as const,
  report: (shiftId: string) => ['reports', 'report', shiftId] as const,
};
const both = () => [['reports']];
const report = () => [['reports', 'report']];
export const reportsFreshness: Freshness = { 'shift.opened.v1': both, 'shift.closed.v1': both, 'shift.changed.v1': report, 'day.closed.v1': both, 'cash-movement.recorded.v1': report, 'payment.captured.v1': report, 'payment.refunded.v1': report, 'order.closed.v1': report, 'order.cancelled.v1': report, 'order.voided.v1': report, 'order.opened.v1': report };
