import fc from 'fast-check';
import { allowedActs, mayResend, type OperationKind } from '../../../plugins/payments/server/src/domain/allowed-acts';
import { transitions, type OperationState } from '../../../plugins/payments/server/src/domain/operation-states';
import { planAuthorization } from '../../../plugins/payments/server/src/domain/plan-authorization';
import { planCapture, type Hold } from '../../../plugins/payments/server/src/domain/plan-capture';
import { anyAmount } from '../../../plugins/payments/server/src/providers/provider';
import { postingsOf, reversed } from '../../../plugins/payments/server/src/domain/postings-of';
import { amountRule, fromStripe, toStripe } from '../../../plugins/payments/server/src/providers/stripe/amounts';

const now = new Date('2026-03-01T20:00:00Z');
const states = Object.keys(transitions) as OperationState[];
const kinds: OperationKind[] = ['authorize', 'capture', 'void', 'refund'];
const hold = (terms: Partial<Hold> = {}): Hold => ({ state: 'succeeded', currency: 'GBP', amountMinor: 5000, capturableMinor: 5000, drawnMinor: 0, voided: false, captureBefore: new Date('2026-03-08T20:00:00Z'), ...terms });
const once = { partialCapture: true, multicapture: false, tips: 'up-to-capturable', amounts: anyAmount } as const;

test('P4 a part may be captured; P7 it books what was taken, a refund the reverse, and cash what was handed over', () => {
  expect(planCapture(hold(), { amountMinor: 3000, tipMinor: 300 }, once, now)).toEqual({ ok: true, value: null });
  const taken = { kind: 'capture', tenderKind: 'card', amountMinor: 3000, tipMinor: 300, roundingMinor: 0 } as const;
  expect(postingsOf(taken)).toEqual([{ account: 'provider-clearing', amountMinor: 3300 }, { account: 'sales-clearing', amountMinor: -3000 }, { account: 'tips-payable', amountMinor: -300 }]);
  expect(postingsOf({ ...taken, kind: 'refund' })).toEqual(reversed(postingsOf(taken)));
  expect(postingsOf({ ...taken, tenderKind: 'cash', roundingMinor: -2 })).toEqual([{ account: 'drawer', amountMinor: 3298 }, { account: 'sales-clearing', amountMinor: -3000 }, { account: 'tips-payable', amountMinor: -300 }, { account: 'cash-rounding', amountMinor: 2 }]);
  expect([postingsOf({ ...taken, kind: 'authorize' }), postingsOf({ ...taken, kind: 'void' })]).toEqual([[], []]);
});

test('P4 a tip above the hold needs overcapture that the provider stated, and a provider that adds tips when capturing', () => {
  const stated = hold({ capturableMinor: 6000 });
  expect(planCapture(stated, { amountMinor: 5000, tipMinor: 1000 }, once, now)).toMatchObject({ ok: true });
  expect(planCapture(stated, { amountMinor: 5000, tipMinor: 1001 }, once, now)).toMatchObject({ ok: false, code: 'capture_exceeds_hold', details: { leftMinor: 6000 } });
  expect(planCapture(stated, { amountMinor: 5000, tipMinor: 1 }, { ...once, tips: 'authorised' }, now)).toMatchObject({ ok: false, code: 'capture_exceeds_hold', details: { leftMinor: 5000 } });
});

test('P4 what a provider does not count in is not asked for: steps of a capture, steps and the least of an authorisation, tip included', () => {
  const amounts = () => ({ stepMinor: 10, leastMinor: 50 });
  expect(planCapture(hold(), { amountMinor: 1003, tipMinor: 7 }, { ...once, amounts }, now)).toMatchObject({ ok: true });
  expect(planCapture(hold(), { amountMinor: 20, tipMinor: 0 }, { ...once, amounts }, now)).toMatchObject({ ok: true });
  expect(planCapture(hold(), { amountMinor: 1003, tipMinor: 0 }, { ...once, amounts }, now)).toMatchObject({ ok: false, code: 'amount_not_accepted', details: { stepMinor: 10 } });
  const card = { mode: 'test', paymentMethods: [{ token: 'good', name: {} }] } as const;
  const asked = (amountMinor: number, tipMinor = 0) => planAuthorization({ operationId: 'a', captureId: null, amountMinor, tipMinor, paymentMethod: 'good' }, { ...card, paymentMethods: [...card.paymentMethods] }, amounts());
  expect([asked(50), asked(43, 7)]).toEqual([{ ok: true, value: null }, { ok: true, value: null }]);
  expect([asked(40), asked(55)]).toMatchObject([{ ok: false, code: 'amount_not_accepted', details: { leastMinor: 50 } }, { ok: false, code: 'amount_not_accepted' }]);
});

test('P4 Stripe is asked in its own units and steps, whatever the digits of a currency are here', () => {
  expect(['GBP', 'JPY', 'ISK', 'UGX', 'KWD'].map((currency) => toStripe(1230, currency))).toEqual([1230, 1230, 123_000, 123_000, 1230]);
  expect(['GBP', 'JPY', 'ISK', 'UGX', 'KWD'].map((currency) => amountRule(currency).stepMinor)).toEqual([1, 1, 1, 1, 10]);
  expect([amountRule('GBP'), amountRule('JPY'), amountRule('ISK')].map(({ leastMinor }) => leastMinor)).toEqual([30, 50, 1]);
  expect([fromStripe(123_000, 'isk'), fromStripe(119_999, 'isk'), fromStripe(1230, 'gbp')]).toEqual([1230, 1199, 1230]);
  fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.constantFrom('GBP', 'JPY', 'ISK', 'UGX', 'HUF', 'TWD', 'KWD', 'COP', 'XOF'), (amountMinor, currency) => {
    expect(fromStripe(toStripe(amountMinor, currency), currency)).toBe(amountMinor);
  }));
});

test('P8 a hold ends when the provider said, to the millisecond, and never by a guess', () => {
  const ends = new Date('2026-03-08T20:00:00Z');
  expect(planCapture(hold(), { amountMinor: 1, tipMinor: 0 }, once, new Date(ends.getTime() - 1))).toMatchObject({ ok: true });
  expect(planCapture(hold(), { amountMinor: 1, tipMinor: 0 }, once, ends)).toMatchObject({ ok: false, code: 'hold_ended' });
  expect(planCapture(hold({ captureBefore: null }), { amountMinor: 1, tipMinor: 0 }, once, new Date('2030-01-01'))).toMatchObject({ ok: true });
});

test('only an authorisation that succeeded is captured; not one that was voided, nor a second time', () => {
  for (const state of states.filter((each) => each !== 'succeeded')) expect(planCapture(hold({ state }), { amountMinor: 1, tipMinor: 0 }, once, now)).toMatchObject({ ok: false, code: 'wrong_state' });
  expect(planCapture(hold({ voided: true }), { amountMinor: 1, tipMinor: 0 }, once, now)).toMatchObject({ ok: false, code: 'wrong_state' });
  expect(planCapture(hold({ drawnMinor: 1 }), { amountMinor: 1, tipMinor: 0 }, once, now)).toMatchObject({ ok: false, code: 'wrong_state' });
  expect(planCapture(hold(), { amountMinor: 4999, tipMinor: 0 }, { ...once, partialCapture: false }, now)).toMatchObject({ ok: false, code: 'tender_not_allowed' });
});

test.each([[0, 0], [-1, 0], [1.5, 0], [1, -1], [Number.NaN, 0], [Number.MAX_SAFE_INTEGER, 1]])('an amount of %d with a tip of %d is none', (amountMinor, tipMinor) => {
  expect(planCapture(hold(), { amountMinor, tipMinor }, once, now)).toMatchObject({ ok: false, code: 'invalid_input' });
});

test('P4 whatever is captured in whatever order, captured ≤ capturable, and the books balance', () => {
  const attempt = fc.record({ amountMinor: fc.integer({ min: 1, max: 4000 }), tipMinor: fc.integer({ min: 0, max: 600 }) });
  fc.assert(fc.property(fc.array(attempt, { maxLength: 12 }), fc.boolean(), fc.integer({ min: 0, max: 2000 }), (attempts, multicapture, extraMinor) => {
    let drawnMinor = 0;
    for (const terms of attempts) {
      const plan = planCapture(hold({ drawnMinor, capturableMinor: 5000 + extraMinor }), terms, { ...once, multicapture }, now);
      if (!plan.ok) continue;
      drawnMinor += terms.amountMinor + terms.tipMinor;
      const postings = postingsOf({ kind: 'capture', tenderKind: 'card', ...terms, roundingMinor: 0 });
      expect(postings.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0);
    }
    expect(drawnMinor).toBeLessThanOrEqual(5000 + extraMinor);
  }));
});

test('P2 what may be sent again is what nobody knows the end of, and only while its key lives', () => {
  for (const kind of kinds) {
    expect(states.filter((state) => mayResend(state, kind, now, now, null))).toEqual(['planned', 'sending', 'unknown']);
    expect(mayResend('unknown', kind, now, new Date(now.getTime() + 3_599_999), 3_600_000)).toBe(true);
    expect(mayResend('unknown', kind, now, new Date(now.getTime() + 3_600_000), 3_600_000)).toBe(false);
  }
});

test('nothing draws on an operation that did not succeed, and every open one can be looked after', () => {
  for (const kind of kinds) {
    for (const state of states.filter((each) => each !== 'succeeded')) expect(allowedActs(kind, state).some((act) => ['capture', 'void', 'refund'].includes(act))).toBe(false);
    for (const state of states.filter((each) => transitions[each].length > 0)) expect(allowedActs(kind, state).length).toBeGreaterThan(0);
  }
});
