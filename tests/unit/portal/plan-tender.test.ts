import fc from 'fast-check';
import { planCash, planOther, quickCash, roundToStep, tipOf } from '../../../portal/src/features/payments/plan-tender';

const amount = fc.integer({ min: 1, max: 10_000_000 });
const step = fc.constantFrom(1, 5, 10, 100);

describe('what a tender will come to', () => {
  it('settles the check and gives the rest as change', () => {
    expect(planCash(1234, 2000, 0, 1)).toEqual({ amountMinor: 1234, tenderedMinor: 2000, changeMinor: 766, leftMinor: 0 });
  });
  it('rounds the due where small coins are gone', () => {
    expect(planCash(1232, 1230, 0, 5)).toMatchObject({ amountMinor: 1232, changeMinor: 0, leftMinor: 0 });
    expect(roundToStep(1233, 5)).toBe(1235);
  });
  it('keeps the tip out of the change', () => {
    expect(planCash(1000, 2000, 150, 1)).toMatchObject({ amountMinor: 1000, changeMinor: 850 });
  });
  it('S10 gives a tip of what is due now, also when that changed since the share was chosen, and none while what is typed is no amount', () => {
    const tenth = { share: '10', typed: '' } as const;
    expect([tipOf(tenth, 1000, 2), tipOf(tenth, 2345, 2)]).toEqual([100, 235]);
    expect([tipOf({ share: 'none', typed: '5' }, 1000, 2), tipOf({ share: 'other', typed: '' }, 1000, 2), tipOf({ share: 'other', typed: '2,50' }, 1000, 2), tipOf({ share: 'other', typed: 'two' }, 1000, 2)]).toEqual([0, 0, 250, null]);
  });
  it('is a part payment when less is handed over', () => {
    expect(planCash(1000, 400, 0, 1)).toEqual({ amountMinor: 400, tenderedMinor: 400, changeMinor: 0, leftMinor: 600 });
    expect(planOther(1000, 400, 50)).toEqual({ amountMinor: 400, tenderedMinor: 450, changeMinor: 0, leftMinor: 600 });
  });
  it('never takes more for the check than is due, and never loses a cent of what was handed over', () => {
    fc.assert(fc.property(amount, amount, step, (due, handed, by) => {
      const plan = planCash(due, handed, 0, by);
      if (!plan) return true;
      const cashDue = roundToStep(due, by);
      return plan.amountMinor <= due && plan.amountMinor > 0 && plan.leftMinor === due - plan.amountMinor && (plan.leftMinor > 0 ? plan.tenderedMinor === handed : plan.changeMinor === handed - cashDue || handed < cashDue);
    }));
    expect(planOther(1000, 1001, 0)).toBeNull();
    expect(planCash(1000, 0, 0, 1)).toBeNull();
  });
  it('offers the exact sum first and at most five sums that are enough', () => {
    fc.assert(fc.property(amount, step, (due, by) => {
      const sums = quickCash(due, [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1], by);
      const exact = roundToStep(due, by);
      return exact <= 0 ? sums.length === 0 : sums[0] === exact && sums.length <= 5 && sums.every((sum) => sum >= exact);
    }));
  });
});
