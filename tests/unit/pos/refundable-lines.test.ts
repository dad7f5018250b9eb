import fc from 'fast-check';
import { planRefund } from '../../../plugins/payments/server/src/domain/plan-refund';
import type { OrderOperation, OrderRefund } from '../../../plugins/pos/server/src/domain/check';
import { linesToRefund } from '../../../plugins/pos/server/src/domain/refundable-lines';
import { makeCheck, makeCheckLine } from './make-check-line';

type Share = 'succeeded' | 'unknown' | 'failed' | 'corrected';
interface Given { readonly lines: readonly { readonly lineId: string; readonly quantity: number; readonly amountMinor: number }[]; readonly shares: readonly { readonly amountMinor: number; readonly state: Share }[] }

const operation = (facts: Partial<OrderOperation> & Pick<OrderOperation, 'id' | 'kind' | 'state' | 'amountMinor'>): OrderOperation => ({
  provider: 'sandbox', parentId: null, captureId: null, refundId: null, tenderTypeId: 'visa', tenderName: {}, tenderKind: 'card', tipMinor: 0, roundingMinor: 0, reasonCode: null, share: null, at: '', changedAt: '', held: false, ...facts,
});

/** A closed check with refunds by line, each in shares of which some may have come to nothing, at once or later. */
function checkWith(lines: readonly { readonly quantity: number; readonly totalMinor: number }[], given: readonly Given[]) {
  const refunds = given.map((each, nth): OrderRefund => ({
    id: `r${nth}`, state: each.shares.every(({ state }) => state === 'failed') ? 'failed' : 'numbered', number: null, copies: 0, way: 'tenders', amountMinor: each.lines.reduce((sum, line) => sum + line.amountMinor, 0), tipMinor: 0,
    givenMinor: 0, givenTipMinor: 0, lines: each.lines.map((line) => ({ ...line })), reasonId: 'why', note: '', actorId: null, actorName: '', approverId: null, at: '', numberedAt: null,
  }));
  const operations = given.flatMap((each, nth) => each.shares.flatMap(({ amountMinor, state }, share) => {
    const own = operation({ id: `r${nth}-${share}`, kind: 'refund', refundId: `r${nth}`, amountMinor, state: state === 'corrected' ? 'succeeded' : state });
    return state === 'corrected' ? [own, operation({ id: `c${nth}-${share}`, kind: 'correction', parentId: own.id, amountMinor, state: 'succeeded' })] : [own];
  }));
  const sold = lines.map((line, nth) => makeCheckLine({ id: `l${nth}`, quantity: line.quantity, totalMinor: line.totalMinor, taxes: [{ code: 'none', name: 'None', ratePpm: 0, netMinor: line.totalMinor, taxMinor: 0 }] }));
  return makeCheck({ state: 'closed', lines: sold, refunds, operations });
}

const soups = { quantity: 3, totalMinor: 2199 };
const two: Given['lines'] = [{ lineId: 'l0', quantity: 2, amountMinor: 1466 }];

test.each<[string, Given[], { refundedQuantity: number; refundedMinor: number }]>([
  ['all of it went back', [{ lines: two, shares: [{ amountMinor: 1466, state: 'succeeded' }] }], { refundedQuantity: 2, refundedMinor: 1466 }],
  ['it is under way', [{ lines: two, shares: [{ amountMinor: 1466, state: 'unknown' }] }], { refundedQuantity: 2, refundedMinor: 1466 }],
  ['it came back later (P6)', [{ lines: two, shares: [{ amountMinor: 1466, state: 'corrected' }] }], { refundedQuantity: 0, refundedMinor: 0 }],
  ['one share failed', [{ lines: two, shares: [{ amountMinor: 1000, state: 'succeeded' }, { amountMinor: 466, state: 'failed' }] }], { refundedQuantity: 1, refundedMinor: 1000 }],
  ['it came back later and was given again', [{ lines: two, shares: [{ amountMinor: 1466, state: 'corrected' }] }, { lines: two, shares: [{ amountMinor: 1466, state: 'succeeded' }] }], { refundedQuantity: 2, refundedMinor: 1466 }],
])('P4 P6 what counts as given of a line when %s', (_name, given, expected) => {
  expect(linesToRefund(checkWith([soups], given))).toMatchObject([expected]);
});

test('P4 P6 whatever fails or comes back, a line never gives more than it cost, what it gave is what went back, and the rest can be given to the cent', () => {
  const line = fc.record({ quantity: fc.integer({ min: 1, max: 6 }), totalMinor: fc.integer({ min: 0, max: 5000 }) });
  const state = fc.constantFrom<Share>('succeeded', 'unknown', 'failed', 'corrected');
  const ask = fc.record({ quantities: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 4, maxLength: 4 }), firstPart: fc.integer({ min: 0, max: 100 }), states: fc.tuple(state, state), later: fc.constantFrom<Share>('succeeded', 'corrected') });
  fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), fc.array(ask, { maxLength: 8 }), (lines, asks) => {
    const paid = { operationId: 'card', state: 'succeeded' as const, tenderKind: 'card' as const, amountMinor: 1_000_000, tipMinor: 0, refundedMinor: 0, refundedTipMinor: 0 };
    const plan = (given: readonly Given[], wanted: readonly { lineId: string; quantity: number }[]) =>
      planRefund([paid], linesToRefund(checkWith(lines, given)), { what: { by: 'line', lines: wanted }, tipMinor: 0, to: { way: 'tenders' } }, { cashForOtherTenders: false, cashRoundingMinor: 1 });
    let given: Given[] = [];
    for (const { quantities, firstPart, states, later } of asks) {
      const before = linesToRefund(checkWith(lines, given));
      const planned = plan(given, before.flatMap(({ lineId, quantity, refundedQuantity }, nth) => {
        const wanted = Math.min(quantities[nth] ?? 0, quantity - refundedQuantity);
        return wanted > 0 ? [{ lineId, quantity: wanted }] : [];
      }));
      if (planned.ok) {
        const { amountMinor } = planned.value;
        const first = Math.floor((amountMinor * firstPart) / 100);
        given = [...given, { lines: planned.value.lines, shares: [{ amountMinor: first, state: states[0] }, { amountMinor: amountMinor - first, state: states[1] }] }];
      } else {
        // What had gone back of an earlier refund may come back at any time.
        given = given.map((each, nth) => (nth === 0 ? { ...each, shares: each.shares.map((share) => (share.state === 'failed' || share.state === 'corrected' ? share : { ...share, state: later })) } : each));
      }
      const now = linesToRefund(checkWith(lines, given));
      const stayed = given.flatMap(({ shares }) => shares).filter((share) => share.state === 'succeeded' || share.state === 'unknown').reduce((sum, share) => sum + share.amountMinor, 0);
      expect(now.reduce((sum, each) => sum + each.refundedMinor, 0)).toBe(stayed);
      for (const each of now) expect(each.refundedMinor <= each.totalMinor && each.refundedQuantity <= each.quantity).toBe(true);
    }
    const left = linesToRefund(checkWith(lines, given));
    const rest = plan(given, left.filter(({ quantity, refundedQuantity }) => quantity > refundedQuantity).map(({ lineId, quantity, refundedQuantity }) => ({ lineId, quantity: quantity - refundedQuantity })));
    const owed = left.reduce((sum, each) => sum + each.totalMinor - each.refundedMinor, 0);
    expect(rest.ok ? rest.value.amountMinor : 0).toBe(owed);
  }), { numRuns: 500 });
});
