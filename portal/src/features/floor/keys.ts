import type { Freshness } from '../../api';

export const floorKeys = {
  tables: (locationId: string) => ['floor', 'tables', locationId] as const,
  servers: (locationId: string) => ['floor', 'servers', locationId] as const,
  checks: (locationId: string) => ['floor', 'checks', locationId] as const,
};

const both = () => [['floor']];
const checks = () => [['floor', 'checks']];
/** A table's tile shows its checks' totals, so whatever moves a check moves the floor. */
export const floorFreshness: Freshness = {
  'table.changed.v1': both, 'order.opened.v1': both, 'order.changed.v1': both, 'order.billed.v1': both, 'order.closed.v1': both, 'order.cancelled.v1': both, 'order.voided.v1': both, 'order.reopened.v1': both, 'order.moved.v1': both, 'order.merged.v1': both, 'ticket.bumped.v1': both, 'ticket.recalled.v1': both, 'payment.captured.v1': both, 'payment.changed.v1': both, 'order.fired.v1': both, 'shift.closed.v1': checks,
};
