import { QueryClient } from '@tanstack/react-query';
import { applyFacts, type Freshness } from '../../../portal/src/api/facts';
import { kitchenFreshness, kitchenKeys } from '../../../portal/src/features/kitchen/keys';
import { orderQuery } from '../../../portal/src/features/order/api/get-order';
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
  it('P6 reads again when a refund ended, long after it was given', () => {
    const cache = cacheWith(4);
    applyFacts(cache, [orderFreshness], [{ type: 'order.refunded.v1', aggregateId: 'o1', aggregateVersion: 5 }]);
    expect(stale(cache, orderKeys.one('o1'))).toBe(true);
  });
  it('keeps a newer answer when a read that began before it ends after it, and takes a later read of the same version', async () => {
    const cache = cacheWith(3);
    const reading = cache.fetchQuery({ ...orderQuery('o1'), queryFn: () => new Promise<never>((end) => setTimeout(() => end(order(3)), 20)) });
    cache.setQueryData(orderKeys.one('o1'), order(4));
    await reading;
    expect(cache.getQueryData(orderKeys.one('o1'))).toMatchObject({ version: 4 });
    const courses = [{ course: 1, state: 'served' }];
    await cache.fetchQuery({ ...orderQuery('o1'), queryFn: () => ({ id: 'o1', version: 4, courses }) as never });
    expect(cache.getQueryData(orderKeys.one('o1'))).toMatchObject({ version: 4, courses });
  });
  it('follows a payment to its order', () => {
    const cache = cacheWith(4);
    applyFacts(cache, [orderFreshness], [{ type: 'payment.captured.v1', aggregateId: 'p1', payload: { reference: 'o1' } }]);
    expect(stale(cache, orderKeys.one('o1'))).toBe(true);
  });
  it('keeps what two places cook apart, and reads all of it again after a ticket', () => {
    const cache = new QueryClient();
    const keys = ['here', 'there'].flatMap((place) => [kitchenKeys.pass(place), kitchenKeys.allDay(place)]);
    for (const [nth, key] of keys.entries()) cache.setQueryData(key, nth);
    expect(keys.map((key) => cache.getQueryData(key))).toEqual([0, 1, 2, 3]);
    expect(kitchenKeys.diverted('here', null)).not.toEqual(kitchenKeys.diverted('there', null));
    applyFacts(cache, [kitchenFreshness], [{ type: 'ticket.fired.v1', payload: { stationId: 'grill' } }]);
    expect(keys.map((key) => stale(cache, key))).toEqual([true, true, true, true]);
  });
  it('asks once for a key that many facts touch', () => {
    const cache = new QueryClient();
    const spy = jest.spyOn(cache, 'invalidateQueries');
    const freshness: Freshness = { 'order.changed.v1': () => [['a']], 'order.fired.v1': () => [['a']] };
    applyFacts(cache, [freshness], [{ type: 'order.changed.v1' }, { type: 'order.fired.v1' }]);
    expect(spy).toHaveBeenCalledTimes(1);
  });
});
