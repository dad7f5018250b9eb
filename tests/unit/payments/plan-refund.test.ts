import fc from 'fast-check';
import { planRefund, type RefundableCapture, type RefundableLine, type RefundPlan, type RefundRules, type RefundTerms } from '../../../plugins/payments/server/src/domain/plan-refund';

const rules: RefundRules = { cashForOtherTenders: true, cashRoundingMinor: 1 };
const card = (terms: Partial<RefundableCapture> = {}): RefundableCapture => ({ operationId: 'card', state: 'succeeded', tenderKind: 'external-card', amountMinor: 3000, tipMinor: 300, refundedMinor: 0, refundedTipMinor: 0, ...terms });
const cash = (terms: Partial<RefundableCapture> = {}): RefundableCapture => ({ ...card(), operationId: 'cash', tenderKind: 'cash', amountMinor: 1000, tipMinor: 0, ...terms });
const soup: RefundableLine = { lineId: 'soup', quantity: 3, totalMinor: 1000, refundedQuantity: 0, refundedMinor: 0 };
const amount = (amountMinor: number, more: Partial<RefundTerms> = {}): RefundTerms => ({ what: { by: 'amount', amountMinor }, tipMinor: 0, to: { way: 'tenders' }, ...more });
const byLine = (quantity: number, more: Partial<RefundTerms> = {}): RefundTerms => ({ what: { by: 'line', lines: [{ lineId: 'soup', quantity }] }, tipMinor: 0, to: { way: 'tenders' }, ...more });
const planned = (captures: RefundableCapture[], terms: RefundTerms, house = rules, lines: RefundableLine[] = [soup]): RefundPlan => {
  const plan = planRefund(captures, lines, terms, house);
  if (!plan.ok) throw new Error(`${plan.code} ${JSON.stringify(plan.details)}`);
  return plan.value;
};
const shares = (plan: RefundPlan) => plan.shares.map(({ parentId, paidBy, amountMinor, tipMinor }) => [parentId, paidBy, amountMinor, tipMinor]);

test('a refund goes back over the tenders in their order, tips from their own', () => {
  expect(shares(planned([card(), cash()], amount(3500, { tipMinor: 200 })))).toEqual([['card', 'external-card', 3000, 200], ['cash', 'cash', 500, 0]]);
});

test('to one tender: from that one only, up to what is left of it (P4)', () => {
  const to = { way: 'tender', operationId: 'cash' } as const;
  expect(shares(planned([card(), cash({ refundedMinor: 400 })], amount(600, { to })))).toEqual([['cash', 'cash', 600, 0]]);
  expect(planRefund([card(), cash({ refundedMinor: 400 })], [], amount(601, { to }), rules)).toMatchObject({ ok: false, code: 'refund_exceeds_capture', details: { refundableMinor: 600 } });
  expect(planRefund([card({ state: 'unknown' })], [], amount(1, { to: { way: 'tender', operationId: 'card' } }), rules)).toMatchObject({ ok: false, code: 'wrong_state' });
  expect(planRefund([card()], [], amount(1, { to: { way: 'tender', operationId: 'other' } }), rules)).toMatchObject({ ok: false, code: 'invalid_input' });
});

test('in cash: cash tenders first, then others by the house rule, whose ceilings it draws on (P4)', () => {
  expect(shares(planned([card(), cash()], amount(1500, { to: { way: 'cash' } })))).toEqual([['cash', 'cash', 1000, 0], ['card', 'cash', 500, 0]]);
  const strict = { ...rules, cashForOtherTenders: false };
  expect(planRefund([card(), cash()], [], amount(1500, { to: { way: 'cash' } }), strict)).toMatchObject({ ok: false, code: 'refund_exceeds_capture', details: { refundableMinor: 1000 } });
  expect(planRefund([card()], [], amount(1, { to: { way: 'cash' } }), strict)).toMatchObject({ ok: false, code: 'tender_not_allowed' });
});

test('cash handed back is rounded once over all of it, and the difference is booked (P7)', () => {
  const plan = planned([cash({ amountMinor: 501 }), card()], amount(1003, { to: { way: 'cash' } }), { ...rules, cashRoundingMinor: 5 });
  expect(plan.shares.map(({ amountMinor, roundingMinor }) => amountMinor + roundingMinor).reduce((a, b) => a + b)).toBe(1005);
  expect(plan.shares.at(-1)?.postings).toEqual([{ account: 'drawer', amountMinor: -504 }, { account: 'sales-clearing', amountMinor: 502 }, { account: 'cash-rounding', amountMinor: 2 }]);
  expect(planned([card()], amount(1003), { ...rules, cashRoundingMinor: 5 }).shares[0]).toMatchObject({ roundingMinor: 0 });
});

test('by line: a third of 10.00 three times is 10.00', () => {
  let line = soup;
  const given: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const { lines: [part] } = planned([card({ refundedMinor: line.refundedMinor })], byLine(1), rules, [line]);
    given.push(part!.amountMinor);
    line = { ...line, refundedQuantity: line.refundedQuantity + 1, refundedMinor: line.refundedMinor + part!.amountMinor };
  }
  expect(given).toEqual([333, 334, 333]);
  expect(planRefund([card()], [line], byLine(1), rules)).toMatchObject({ ok: false, code: 'refund_exceeds_line', details: { leftQuantity: 0 } });
});

test.each([
  ['an unknown line', { by: 'line', lines: [{ lineId: 'nothing', quantity: 1 }] }], ['a line twice', { by: 'line', lines: [{ lineId: 'soup', quantity: 1 }, { lineId: 'soup', quantity: 1 }] }],
  ['a quantity of 0', { by: 'line', lines: [{ lineId: 'soup', quantity: 0 }] }], ['half a soup', { by: 'line', lines: [{ lineId: 'soup', quantity: 0.5 }] }],
  ['no line', { by: 'line', lines: [] }], ['an amount of 0', { by: 'amount', amountMinor: 0 }], ['less than nothing', { by: 'amount', amountMinor: -5 }], ['half a cent', { by: 'amount', amountMinor: 0.5 }],
] as const)('%s is refused', (_name, what) => {
  expect(planRefund([card()], [soup], { what, tipMinor: 0, to: { way: 'tenders' } }, rules)).toMatchObject({ ok: false, code: 'invalid_input' });
});

test('P4 whatever is refunded in whatever order and way: refunded ≤ captured for each tender, lines add up, every share balances', () => {
  const way = fc.constantFrom<RefundTerms['to']>({ way: 'tenders' }, { way: 'cash' }, { way: 'tender', operationId: 'card' }, { way: 'tender', operationId: 'cash' });
  const what = fc.oneof(fc.record({ by: fc.constant('amount' as const), amountMinor: fc.integer({ min: 0, max: 2500 }) }), fc.integer({ min: 1, max: 3 }).map((quantity) => ({ by: 'line' as const, lines: [{ lineId: 'soup', quantity }] })));
  const act = fc.record({ what, tipMinor: fc.constantFrom(0, 0, 50, 400), to: way });
  fc.assert(fc.property(fc.array(act, { maxLength: 15 }), fc.constantFrom(1, 5, 10, 100), fc.boolean(), (acts, cashRoundingMinor, cashForOtherTenders) => {
    let tenders = [card(), cash()];
    let line = soup;
    for (const terms of acts) {
      const plan = planRefund(tenders, [line], terms, { cashRoundingMinor, cashForOtherTenders });
      if (!plan.ok) continue;
      const given = plan.value;
      expect(given.shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(given.amountMinor);
      expect(given.shares.reduce((sum, { tipMinor }) => sum + tipMinor, 0)).toBe(given.tipMinor);
      const handed = given.shares.filter(({ paidBy }) => paidBy === 'cash').reduce((sum, each) => sum + each.amountMinor + each.tipMinor + each.roundingMinor, 0);
      expect(handed % cashRoundingMinor).toBe(0);
      for (const share of given.shares) {
        expect(share.postings.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0);
        expect(share.amountMinor + share.tipMinor + share.roundingMinor).toBeGreaterThanOrEqual(0);
        tenders = tenders.map((tender) => (tender.operationId === share.parentId ? { ...tender, refundedMinor: tender.refundedMinor + share.amountMinor, refundedTipMinor: tender.refundedTipMinor + share.tipMinor } : tender));
      }
      for (const part of given.lines) line = { ...line, refundedQuantity: line.refundedQuantity + part.quantity, refundedMinor: line.refundedMinor + part.amountMinor };
    }
    for (const tender of tenders) {
      expect(tender.refundedMinor).toBeLessThanOrEqual(tender.amountMinor);
      expect(tender.refundedTipMinor).toBeLessThanOrEqual(tender.tipMinor);
    }
    expect(line.refundedMinor).toBeLessThanOrEqual(line.totalMinor);
    if (line.refundedQuantity === line.quantity) expect(line.refundedMinor).toBe(line.totalMinor);
  }), { numRuns: 500 });
});
