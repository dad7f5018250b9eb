import type { Fact, Freshness } from '../../api';

export const checkMoneyKeys = { operations: (locationId: string, orderId: string) => ['check-money', 'operations', locationId, orderId] as const };

/** Payments names the check as an opaque reference; each check's money is read for one location only, so the key is found by its last part. */
function ofCheck(fact: Fact, cache: Parameters<NonNullable<Freshness['payment.changed.v1']>>[1]) {
  const reference = fact.payload?.['reference'];
  if (typeof reference !== 'string') return [['check-money']];
  return cache.getQueryCache().findAll({ queryKey: ['check-money', 'operations'] }).map(({ queryKey }) => [...queryKey]).filter((key) => key[3] === reference);
}

export const checkMoneyFreshness: Freshness = { 'payment.changed.v1': ofCheck, 'payment.captured.v1': ofCheck, 'payment.refunded.v1': ofCheck };
