import fc from 'fast-check';
import { planCashPosting } from '../../../plugins/payments/server/src/domain/plan-cash-posting';
import { planManualTender, type TenderTerms } from '../../../plugins/payments/server/src/domain/plan-manual-tender';

const cash = (terms: Partial<TenderTerms>): TenderTerms => ({ tenderKind: 'cash', amountMinor: 1000, tipMinor: 0, tenderedMinor: 2000, cashRoundingMinor: 1, settlesDue: true, ...terms });
const planned = (terms: TenderTerms) => {
  const outcome = planManualTender(terms);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};

test('change is what was handed over less amount and tip', () => {
  expect(planned(cash({ amountMinor: 1837, tipMinor: 100, tenderedMinor: 2000 })).changeMinor).toBe(63);
});

test.each([[1002, 1000, -2], [1003, 1005, 2], [1005, 1005, 0], [1007, 1005, -2], [1008, 1010, 2]])('a due of %i is paid in cash with %i where the step is 5', (amountMinor, payable, rounding) => {
  const plan = planned(cash({ amountMinor, tenderedMinor: payable, cashRoundingMinor: 5 }));
  expect({ change: plan.changeMinor, rounding: plan.roundingMinor }).toEqual({ change: 0, rounding });
  expect(plan.postings).toContainEqual({ account: 'sales-clearing', amountMinor: -amountMinor });
});

test('a part payment in cash is not rounded, and neither is a card', () => {
  expect(planned(cash({ amountMinor: 1002, tenderedMinor: 1002, cashRoundingMinor: 5, settlesDue: false })).roundingMinor).toBe(0);
  expect(planned(cash({ tenderKind: 'external-card', amountMinor: 1002, tenderedMinor: 1002, cashRoundingMinor: 5 })).roundingMinor).toBe(0);
});

test('a due that rounds to nothing is settled without a coin', () => {
  expect(planned(cash({ amountMinor: 2, tenderedMinor: 0, cashRoundingMinor: 5 })).postings).toEqual([{ account: 'sales-clearing', amountMinor: -2 }, { account: 'cash-rounding', amountMinor: 2 }]);
});

test('too little is refused with what is needed', () => {
  expect(planManualTender(cash({ amountMinor: 1003, tenderedMinor: 1004, cashRoundingMinor: 5 }))).toMatchObject({ ok: false, code: 'tendered_too_little', details: { payableMinor: 1005 } });
  expect(planManualTender(cash({ tenderKind: 'voucher', tenderedMinor: 999 }))).toMatchObject({ ok: false, code: 'tendered_too_little' });
});

test.each(['external-card', 'voucher', 'house-account'] as const)('%s gives no change', (tenderKind) => {
  expect(planManualTender(cash({ tenderKind, tenderedMinor: 1001 }))).toMatchObject({ ok: false, code: 'tender_not_allowed' });
  expect(planned(cash({ tenderKind, tenderedMinor: 1000 })).changeMinor).toBe(0);
});

const amount = fc.integer({ min: 1, max: 1_000_000 });
const terms = fc.record({
  tenderKind: fc.constantFrom('cash' as const, 'external-card' as const, 'voucher' as const, 'house-account' as const), amountMinor: amount, tipMinor: fc.integer({ min: 0, max: 50_000 }),
  tenderedMinor: fc.integer({ min: 0, max: 1_100_000 }), cashRoundingMinor: fc.constantFrom(1, 2, 5, 10, 25, 100), settlesDue: fc.boolean(),
});

test('P7: the ledger lines of any tender that is taken balance, settle the check to the cent and say where the money is', () => {
  fc.assert(fc.property(terms, (given) => {
    const outcome = planManualTender(given);
    if (!outcome.ok) return given.tenderedMinor !== given.amountMinor + given.tipMinor;
    const { changeMinor, roundingMinor, postings } = outcome.value;
    const of = (account: string): number => postings.filter((line) => line.account === account).reduce((sum, line) => sum + line.amountMinor, 0);
    expect(postings.reduce((sum, line) => sum + line.amountMinor, 0)).toBe(0);
    expect(of('sales-clearing')).toBe(-given.amountMinor);
    expect(of('tips-payable') + given.tipMinor).toBe(0);
    expect(given.tenderedMinor - changeMinor).toBe(given.amountMinor + given.tipMinor + roundingMinor);
    expect(Math.abs(roundingMinor) * 2).toBeLessThanOrEqual(given.cashRoundingMinor);
    expect(postings.every((line) => line.amountMinor !== 0)).toBe(true);
    return true;
  }), { numRuns: 2000 });
});

test('P7: cash outside a sale balances whatever its kind and sign', () => {
  fc.assert(fc.property(fc.constantFrom('cash-in' as const, 'cash-out' as const, 'drop' as const, 'opening-float' as const, 'opening-difference' as const, 'over-short' as const), fc.integer({ min: -100_000, max: 100_000 }), (kind, amountMinor) => {
    const lines = planCashPosting(kind, amountMinor);
    expect(lines.length).toBe(amountMinor === 0 ? 0 : 2);
    expect(lines.reduce((sum, line) => sum + line.amountMinor, 0)).toBe(0);
  }));
});

test.each([['cash-in', 500, 500], ['cash-out', 500, -500], ['drop', 500, -500], ['opening-float', 500, 500], ['over-short', -30, -30], ['opening-difference', 30, 30]] as const)('%s of %i changes the drawer by %i', (kind, amountMinor, drawer) => {
  expect(planCashPosting(kind, amountMinor)).toContainEqual({ account: 'drawer', amountMinor: drawer });
});
