import { QueryClient } from '@tanstack/react-query';
import { applyFacts, type Freshness } from '../../../portal/src/api/facts';
import { orderFreshness, orderKeys } from '../../../portal/src/features/order/keys';

const stale = (cache: QueryClient, key: readonly unknown[]): boolean => cache.getQueryState(key)?.isInvalidated ?? false;

describe('what a fact makes stale', () => {
  const order = (version: number) => ({ id: 'o1', version }) as never;
  function cacheWith(version: number): QueryClient {
    const cache = new QueryClient();
    cache.setQueryData(orderKeys.one('o1'), order(version));
    cache.setQueryData(orderKeys.one('o2'), order(1));
    return cache;
  }
  it('reads again the order that changed, and no other', () => {
    const cache = cacheWith(3);
    applyFacts(cache, [orderFreshness], [{ type: 'order.changed.v1', aggregateId: 'o1', aggregateVersion: 4 }]);
    expect([stale(cache, orderKeys.one('o1')), stale(cache, orderKeys.one('o2'))]).toEqual([true, false]);
  });
  it('does not fetch what its own answer has brought already', () => {
    const cache = cacheWith(4);
    applyFacts(cache, [orderFreshness], [{ type: 'order.changed.v1', aggregateId: 'o1', aggregateVersion: 4 }]);
    expect(stale(cache, orderKeys.one('o1'))).toBe(false);
  });
  it('follows a payment to its order', () => {
    const cache = cacheWith(4);
    applyFacts(cache, [orderFreshness], [{ type: 'payment.captured.v1', aggregateId: 'p1', payload: { reference: 'o1' } }]);
    expect(stale(cache, orderKeys.one('o1'))).toBe(true);
  });
  it('asks once for a key that many facts touch', () => {
    const cache = new QueryClient();
    const spy = jest.spyOn(cache, 'invalidateQueries');
    const freshness: Freshness = { 'order.changed.v1': () => [['a']], 'order.fired.v1': () => [['a']] };
    applyFacts(cache, [freshness], [{ type: 'order.changed.v1' }, { type: 'order.fired.v1' }]);
    expect(spy).toHaveBeenCalledTimes(1);
  });
});
