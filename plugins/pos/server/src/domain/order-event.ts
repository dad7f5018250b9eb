import type { NewEvent } from '@nova/platform/access';
import { dueMinor, type Check } from './check';

export type OrderEventType = 'order.opened.v1' | 'order.changed.v1' | 'order.fired.v1' | 'order.billed.v1' | 'order.moved.v1' | 'order.merged.v1' | 'order.closed.v1' | 'order.reopened.v1' | 'order.cancelled.v1' | 'order.voided.v1' | 'order.refunded.v1';

/** What others are told of an order: ids, state and amounts, so that a consumer can compare versions. Screens are told all but the amounts. */
export function orderEvent(type: OrderEventType, check: Check, more: Record<string, unknown> = {}): NewEvent {
  const { id, number, tableId, state, shiftId, businessDate, currency, subtotalMinor, taxMinor, totalMinor, paidMinor, version } = check;
  return {
    type, locationId: check.locationId, aggregateId: id, aggregateVersion: version,
    payload: { orderId: id, number, tableId, state, shiftId, businessDate, currency, subtotalMinor, taxMinor, totalMinor, paidMinor, dueMinor: dueMinor(check), ...more },
  };
}
