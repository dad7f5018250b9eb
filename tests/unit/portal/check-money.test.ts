import { QueryClient } from '@tanstack/react-query';
import type { OrderOperation, OrderView } from '@nova/pos/contracts';
import { planRefund } from '../../../plugins/payments/server/src/domain/plan-refund';
import { applyFacts } from '../../../portal/src/api/facts';
import { attemptsOf, isChecking, underWayMinor } from '../../../portal/src/features/check-money/attempt';
import { cardToken } from '../../../portal/src/features/check-money/card-token';
import { checkMoneyFreshness, checkMoneyKeys } from '../../../portal/src/features/check-money/keys';
import { lineRefundMinor, mayRefund, tendersOf } from '../../../portal/src/features/check-money/refund/refundable';
import { moneyFreshness, moneyKeys } from '../../../portal/src/features/money/keys';
import { businessDaySpan } from '../../../portal/src/features/money/business-day-span';
import { readMoneySearch } from '../../../portal/src/features/money/read-search';

const operation = (more: Partial<OrderOperation>): OrderOperation => ({ id: 'a', kind: 'authorize', state: 'succeeded', provider: 'sandbox', parentId: null, captureId: null, refundId: null, tenderTypeId: 't', tenderName: { en: 'Card' }, tenderKind: 'card', amountMinor: 2000, tipMinor: 0, roundingMinor: 0, reasonCode: null, share: null, at: '2026-01-01T00:00:00Z', changedAt: '2026-01-01T00:00:00Z', held: false, ...more });

describe('tries of a check', () => {
  test('a sale is its authorisation and its capture: one try, told by what came last', () => {
    const authorized = operation({ captureId: 'c' });
    expect(attemptsOf([authorized]).map(({ kind, state }) => [kind, state])).toEqual([['sale', 'sending']]);
    expect(attemptsOf([authorized, operation({ id: 'c', kind: 'capture', parentId: 'a', state: 'unknown' })]).map(({ kind, state }) => [kind, state])).toEqual([['sale', 'unknown']]);
    expect(attemptsOf([operation({ captureId: 'c', state: 'declined' })]).map(({ kind, state }) => [kind, state])).toEqual([['sale', 'declined']]);
    expect(attemptsOf([operation({ held: true }), operation({ id: 'v', kind: 'void', parentId: 'a' })]).map(({ kind }) => kind)).toEqual(['hold', 'release']);
  });
  test('P2 what is unknown or under way is being checked, what was declined or came back is not', () => {
    for (const state of ['planned', 'sending', 'accepted', 'unknown', 'manual_review'] as const) expect([state, isChecking({ operations: [operation({ captureId: 'c', state })] })]).toEqual([state, true]);
    for (const state of ['declined', 'rejected', 'failed'] as const) expect([state, isChecking({ operations: [operation({ captureId: 'c', state })] })]).toEqual([state, false]);
    expect(isChecking({ operations: [operation({ id: 'r', kind: 'refund', state: 'unknown' })] })).toBe(false);
    expect(underWayMinor(attemptsOf([operation({ captureId: 'c', state: 'unknown', tipMinor: 200 }), operation({ id: 'd', captureId: 'e', state: 'declined' })]))).toBe(2200);
  });
});

describe('what may go back (P4)', () => {
  test('a line comes to what the server will give, however it is taken apart', () => {
    const refunds: OrderView['refunds'] = [];
    for (const [quantity, totalMinor] of [[3, 1000], [7, 999], [2, 1], [5, 12_345]] as const) {
      let [refundedQuantity, refundedMinor] = [0, 0];
      for (const part of [1, 1, quantity - 2].filter((each) => each > 0)) {
        const planned = planRefund([{ operationId: 'o', state: 'succeeded', tenderKind: 'card', amountMinor: totalMinor, tipMinor: 0, refundedMinor: 0, refundedTipMinor: 0 }], [{ lineId: 'l', quantity, totalMinor, refundedQuantity, refundedMinor }], { what: { by: 'line', lines: [{ lineId: 'l', quantity: part }] }, tipMinor: 0, to: { way: 'tenders' } }, { cashForOtherTenders: true, cashRoundingMinor: 1 });
        const given = refundedQuantity === 0 ? refunds : [{ state: 'numbered', lines: [{ lineId: 'l', quantity: refundedQuantity, amountMinor: refundedMinor }] }] as OrderView['refunds'];
        const order = { lines: [{ id: 'l', quantity }] as OrderView['lines'], refundable: [{ lineId: 'l', quantity: quantity - refundedQuantity, amountMinor: totalMinor - refundedMinor }], refunds: given };
        const shown = lineRefundMinor(order, 'l', part);
        if (planned.ok) expect([quantity, totalMinor, part, shown]).toEqual([quantity, totalMinor, part, planned.value.amountMinor]);
        else expect(shown).toBe(0);
        refundedQuantity += part;
        refundedMinor += shown;
      }
      expect(refundedMinor).toBe(totalMinor);
    }
  });
  test('a tender gives back what is left of it; shares under way count, those that came to nothing do not', () => {
    const payment = { id: 'p', tenderTypeId: 't', tenderName: { en: 'Card' }, kind: 'card', amountMinor: 3000, tenderedMinor: 3000, changeMinor: 0, tipMinor: 300, roundingMinor: 0, at: '2026-01-01T00:00:00Z' };
    const share = (id: string, more: Partial<OrderOperation>): OrderOperation => operation({ id, kind: 'refund', parentId: 'p', amountMinor: 500, ...more });
    const left = (operations: OrderOperation[]): number | undefined => tendersOf({ payments: [payment], operations })[0]?.leftMinor;
    expect(left([])).toBe(3000);
    expect(left([share('1', {}), share('2', { state: 'unknown' }), share('3', { state: 'declined' })])).toBe(2000);
    expect(left([share('1', {}), operation({ id: 'k', kind: 'correction', parentId: '1' })])).toBe(3000);
    expect(left([operation({ id: 'k', kind: 'correction', parentId: 'p' })])).toBe(0);
    expect(mayRefund({ state: 'closed', payments: [payment], operations: [] } as unknown as OrderView)).toBe(true);
    expect(mayRefund({ state: 'open', payments: [payment], operations: [] } as unknown as OrderView)).toBe(false);
  });
});

describe('what a fact makes stale', () => {
  const stale = (cache: QueryClient, key: readonly unknown[]): boolean => cache.getQueryState(key)?.isInvalidated ?? false;
  const filter = { reference: undefined, state: undefined, kind: undefined, provider: undefined, from: undefined, to: undefined, amountMinor: undefined, providerReference: undefined };
  const inbox = { state: undefined, provider: undefined, from: undefined, to: undefined };
  function seeded(): { cache: QueryClient; keys: Record<'own' | 'other' | 'list' | 'operation' | 'another' | 'webhooks' | 'differences', readonly unknown[]> } {
    const cache = new QueryClient();
    const keys = { own: checkMoneyKeys.operations('loc', 'o1'), other: checkMoneyKeys.operations('loc', 'o2'), list: moneyKeys.operations('loc', filter), operation: moneyKeys.operation('p1'), another: moneyKeys.operation('p2'), webhooks: moneyKeys.webhooks('loc', inbox), differences: moneyKeys.differences('loc', { state: 'open' }) };
    for (const key of Object.values(keys)) cache.setQueryData(key, []);
    return { cache, keys };
  }
  const touched = (facts: Parameters<typeof applyFacts>[2]): string[] => {
    const { cache, keys } = seeded();
    applyFacts(cache, [checkMoneyFreshness, moneyFreshness], facts);
    return Object.entries(keys).filter(([, key]) => stale(cache, key)).map(([name]) => name);
  };
  test('money of one check: its own list, its operation and the list of all, nothing else', () => {
    expect(touched([{ type: 'payment.changed.v1', payload: { operationId: 'p1', reference: 'o1' } }])).toEqual(['own', 'list', 'operation']);
  });
  test('a replayed webhook and a settled difference touch their own lists alone', () => {
    expect(touched([{ type: 'webhook.changed.v1' }])).toEqual(['webhooks']);
    expect(touched([{ type: 'difference.changed.v1' }])).toEqual(['differences']);
  });
});

test('S9 a business day runs from cut-off to cut-off, an hour shorter or longer when the clocks change', () => {
  const hours = (date: string): number => { const { from, to } = businessDaySpan(date, 'Europe/London', 4); return (Date.parse(to) - Date.parse(from)) / 3_600_000; };
  expect(businessDaySpan('2026-07-01', 'Europe/London', 4)).toEqual({ from: '2026-07-01T03:00:00.000Z', to: '2026-07-02T03:00:00.000Z' });
  expect([hours('2026-03-28'), hours('2026-10-24'), hours('2026-06-01')]).toEqual([23, 25, 24]);
});

test('the address of the payments page says only what it can mean', () => {
  const id = '01890000-0000-7000-8000-000000000001';
  expect(readMoneySearch({ part: 'inbox', reference: id, operation: 'x', more: 1 })).toEqual({ part: 'inbox', reference: id });
  expect(readMoneySearch({ part: 'nowhere' })).toEqual({});
});

test('P1 the card of another provider is never named to this one: a token is one of the tender’s own', () => {
  const tender = (...tokens: string[]) => ({ card: { mode: 'test', paymentMethods: tokens.map((token) => ({ token, name: {} })) } }) as never;
  expect([cardToken(tender('a', 'b'), null), cardToken(tender('a', 'b'), 'b'), cardToken(tender('c'), 'b'), cardToken(tender(), 'b'), cardToken(undefined, 'b')]).toEqual(['a', 'b', 'c', null, null]);
});
