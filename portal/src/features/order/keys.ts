import type { OrderView } from '@nova/pos/contracts';
import type { Fact, Freshness } from '../../api';
import type { QueryClient } from '@tanstack/react-query';

export const orderKeys = { one: (orderId: string) => ['order', orderId] as const };

/** Our own answer often arrives before the event that tells of it; a picture that is new enough is not fetched again. */
function moved(fact: Fact, cache: QueryClient) {
  if (!fact.aggregateId) return [['order']];
  const known = cache.getQueryData<OrderView>(orderKeys.one(fact.aggregateId));
  return known && fact.aggregateVersion !== undefined && known.version >= fact.aggregateVersion ? [] : [[...orderKeys.one(fact.aggregateId)]];
}

/** A payment names its order as an opaque reference. */
function paid(fact: Fact) {
  const reference = fact.payload?.['reference'];
  return typeof reference === 'string' ? [[...orderKeys.one(reference)]] : [['order']];
}

/** A course went on in the kitchen; the version of the order stays what it was. */
function courseMoved(fact: Fact) {
  const orderId = fact.payload?.['orderId'];
  return typeof orderId === 'string' ? [[...orderKeys.one(orderId)]] : [];
}

export const orderFreshness: Freshness = {
  'order.changed.v1': moved, 'order.fired.v1': moved, 'order.billed.v1': moved, 'order.moved.v1': moved, 'order.merged.v1': moved, 'order.closed.v1': moved, 'order.cancelled.v1': moved, 'order.voided.v1': moved, 'order.reopened.v1': moved, 'order.refunded.v1': moved, 'payment.captured.v1': paid, 'payment.changed.v1': paid, 'payment.refunded.v1': paid, 'course.changed.v1': courseMoved,
};
